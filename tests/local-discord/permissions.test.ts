import { expect, test } from 'vitest';
import { may, permissionBits, permissionsIn } from '../../src/local-discord/permissions.ts';
import {
  addGroupChat,
  addGuild,
  addRole,
  addUser,
  createWorld,
  memberOf,
} from '../../src/local-discord/world-growth.ts';

const bits = (...names: Parameters<typeof permissionBits>[0]) => permissionBits(names).toString();

test('a role gives what everyone does not have', () => {
  const world = createWorld('verbatim');
  const guild = addGuild(world);
  const alice = addUser(world, 'alice');
  expect(may(guild.channel, alice.id, 'ManageMessages')).toBe(false);
  memberOf(guild, alice, [addRole(world, guild, 'Wardens', ['ManageMessages'])]);
  expect(may(guild.channel, alice.id, 'ManageMessages', 'SendMessages')).toBe(true);
});

test("a channel's word on a member outweighs its word on a role, and that its word on everyone", () => {
  const world = createWorld('verbatim');
  const guild = addGuild(world);
  const alice = addUser(world, 'alice');
  const role = addRole(world, guild, 'Editors');
  memberOf(guild, alice, [role]);
  const { overwrites } = guild.channel;
  overwrites.push({ id: guild.id, type: 0, allow: '0', deny: bits('SendMessages') });
  expect(may(guild.channel, alice.id, 'SendMessages')).toBe(false);
  overwrites.push({ id: role.id, type: 0, allow: bits('SendMessages'), deny: '0' });
  expect(may(guild.channel, alice.id, 'SendMessages')).toBe(true);
  overwrites.push({ id: alice.id, type: 1, allow: '0', deny: bits('SendMessages') });
  expect(may(guild.channel, alice.id, 'SendMessages')).toBe(false);
});

test('nothing is taken from the owner and from administrators', () => {
  const world = createWorld('verbatim');
  const guild = addGuild(world);
  const alice = addUser(world, 'alice');
  memberOf(guild, alice, [addRole(world, guild, 'Chiefs', ['Administrator'])]);
  guild.channel.overwrites.push({ id: guild.id, type: 0, allow: '0', deny: bits('ViewChannel') });
  expect(may(guild.channel, alice.id, 'ViewChannel', 'ManageGuild')).toBe(true);
  expect(permissionsIn(guild, guild.channel, guild.ownerId)).toBe(
    permissionsIn(guild, guild.channel, alice.id),
  );
});

test('conversations outside servers know no permissions', () => {
  const world = createWorld('verbatim');
  const alice = addUser(world, 'alice');
  expect(may(addGroupChat(world, [alice]), alice.id, 'SendMessages')).toBe(true);
});
