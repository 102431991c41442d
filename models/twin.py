"""Learning in 16 bits: a copy of a model reads and gets the gradients, the model itself moves in 32."""

import copy

import torch


class Twin:
    """A 16-bit copy of a model that follows it; `masters` are the parameters of the model that are learned."""

    def __init__(self, model: torch.nn.Module):
        self.masters = [p for p in model.parameters() if p.requires_grad]
        self.reader = copy.deepcopy(model).to(torch.bfloat16)
        self.copies = [p for p in self.reader.parameters() if p.requires_grad]

    @torch.no_grad()
    def move(self, optimizer: torch.optim.Optimizer) -> None:
        """Moves the masters by the copy's gradients, clipped to a norm of 1, and the copy after them."""
        for master, part in zip(self.masters, self.copies):
            master.grad = None if part.grad is None else part.grad.float()
            part.grad = None
        torch.nn.utils.clip_grad_norm_(self.masters, 1.0)
        optimizer.step()
        for master, part in zip(self.masters, self.copies):
            part.copy_(master)
