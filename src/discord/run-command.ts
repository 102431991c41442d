import type { APIApplicationCommandInteraction } from 'discord.js';
import { type Label, label } from '../labels/label.ts';
import { isChannelAllowed } from './channel-allowance.ts';
import type { Command } from './command.ts';
import type { Encounter } from './encounter.ts';
import { isGuildInstalled } from './invocation.ts';
import { isOperator } from './operators.ts';
import { checkStored, outgoing } from './outgoing.ts';
import { refusalReply } from './refusal-reply.ts';
import type { Reply } from './reply.ts';

/** A reply that is not there by then is deferred, so that Discord does not give up on it at three seconds. */
const PATIENCE_MS = 1_500;

/** Runs the command and sends its reply, or says why it is refused. */
export async function runCommand(
  interaction: APIApplicationCommandInteraction,
  encounter: Encounter,
): Promise<void> {
  const { archive, desk, invocation } = encounter;
  const command = desk.command(interaction.data.type, interaction.data.name);
  const refusal = await refusalOf(command, interaction, encounter);
  if (command === undefined || refusal !== undefined) {
    return send(
      refusalReply(refusal ?? label('refuse-unknown-command', { command: interaction.data.name })),
      encounter,
    );
  }
  const context = { archive, reload: () => desk.reload(), health: () => desk.health() };
  const work = Promise.resolve(command.run(invocation, context));
  if (await settlesWithin(work, PATIENCE_MS)) return send(await work, encounter);
  return sendLate(work, encounter);
}

async function send(reply: Reply, { responder, view, desk }: Encounter): Promise<void> {
  const payload = outgoing(reply, view);
  checkStored(payload, await responder.reply(payload), desk.log);
}

/** Nobody but the person sees the wait; a reply for everyone then takes its place as a message of its own. */
async function sendLate(work: Promise<Reply>, { responder, view, desk }: Encounter): Promise<void> {
  await responder.defer('private');
  const reply = await work;
  const payload = outgoing(reply, view);
  if (reply.visibility === 'private') {
    checkStored(payload, await responder.edit('@original', payload), desk.log);
  } else {
    await responder.remove('@original');
    checkStored(payload, await responder.followUp(payload), desk.log);
  }
}

async function refusalOf(
  command: Command | undefined,
  interaction: APIApplicationCommandInteraction,
  { desk, invocation }: Encounter,
): Promise<Label | undefined> {
  if (command === undefined) return label('refuse-unknown-command', { command: interaction.data.name });
  if (command.audience === 'operators') {
    if (isOperator(invocation.user, desk.operatorIds)) return undefined;
    return label('refuse-not-operator', { command: command.data.name });
  }
  const place = {
    channelId: interaction.channel.id,
    parentId: desk.parentOf(interaction.channel.id),
    guildInstalled: invocation.place === 'guild' && isGuildInstalled(interaction),
  };
  if (!isChannelAllowed(place, desk.allowedChannelIds)) return label('refuse-channel');
  const allowance = await desk.rateLimit(invocation.user.id);
  return allowance.allowed ? undefined : label('refuse-too-many', { seconds: allowance.waitSeconds });
}

async function settlesWithin(work: Promise<unknown>, milliseconds: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, milliseconds, false);
  });
  try {
    // An error counts as settled: whoever awaits the work gets it.
    return await Promise.race([
      work.then(
        () => true,
        () => true,
      ),
      late,
    ]);
  } finally {
    clearTimeout(timer);
  }
}
