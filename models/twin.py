"""Learning in 16 bits: a copy of a model reads and gets the gradients, the model itself moves in 32."""

import copy

import torch


class Twin:
    """A 16-bit copy of a model that follows it; `masters` are the parameters of the model that are learned."""

    def __init__(self, model: torch.nn.Module):
        self.masters = [p for p in model.parameters() if p.requires_grad]
        self.reader = copy.deepcopy(model).to(torch.bfloat16)
        self.copies = [p for p in self.reader.parameters() if p.requires_grad]

    def hand_over_gradients(self) -> None:
        """Moves the copy's gradients to the masters; a parameter that had no part gets none."""
        for master, part in zip(self.masters, self.copies):
            master.grad = None if part.grad is None else part.grad.float()
            part.grad = None

    @torch.no_grad()
    def follow(self) -> None:
        """Sets the copy to the masters' values."""
        for master, part in zip(self.masters, self.copies):
            part.copy_(master)
