import type { Channel, Guild, World } from './world.ts';
import { memberPayload } from './world-growth.ts';

/** The channel as REST and gateway tell it. */
export function channelPayload(channel: Channel): Record<string, unknown> {
  const shared = { id: channel.id, type: channel.type, flags: 0, last_message_id: channel.lastMessageId };
  if (channel.guild === undefined) {
    const group = channel.type === 3 ? { name: null, icon: null, owner_id: channel.recipients[0]?.id } : {};
    return { ...shared, ...group, recipients: channel.recipients };
  }
  return {
    ...shared,
    guild_id: channel.guild.id,
    name: channel.name,
    position: channel.guild.channels.indexOf(channel),
    permission_overwrites: channel.overwrites,
    nsfw: false,
    rate_limit_per_user: 0,
    parent_id: null,
    topic: null,
  };
}

/** The server as REST tells it. */
export function guildPayload(guild: Guild): Record<string, unknown> {
  return {
    id: guild.id,
    name: guild.name,
    owner_id: guild.ownerId,
    icon: null,
    splash: null,
    discovery_splash: null,
    home_header: null,
    region: 'us-east',
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    roles: guild.roles,
    emojis: [],
    features: [],
    mfa_level: 0,
    application_id: null,
    system_channel_id: null,
    system_channel_flags: 0,
    widget_channel_id: null,
    widget_enabled: false,
    rules_channel_id: null,
    vanity_url_code: null,
    description: null,
    banner: null,
    premium_tier: 0,
    premium_subscription_count: 0,
    preferred_locale: guild.locale,
    public_updates_channel_id: null,
    nsfw: false,
    nsfw_level: 0,
    stickers: [],
    premium_progress_bar_enabled: false,
    safety_alerts_channel_id: null,
    max_presences: null,
    max_members: 500_000,
    max_video_channel_users: 25,
    max_stage_video_channel_users: 50,
  };
}

/** The server as the gateway tells it to somebody who has just connected. */
export function guildCreatePayload(guild: Guild, world: World): Record<string, unknown> {
  const own = guild.members.get(world.bot.id);
  return {
    ...guildPayload(guild),
    joined_at: '2024-01-01T00:00:00.000000+00:00',
    large: false,
    unavailable: false,
    member_count: guild.members.size + 1,
    voice_states: [],
    members: own === undefined ? [] : [memberPayload(own)],
    channels: guild.channels.map(channelPayload),
    threads: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

/** The application as its own bot may see it. */
export function applicationPayload(world: World): Record<string, unknown> {
  const { id, name, flags } = world.application;
  return {
    id,
    name,
    flags,
    flags_new: String(flags),
    icon: null,
    description: '',
    type: null,
    bot: world.bot,
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    owner: world.bot,
    approximate_guild_count: [...world.guilds.values()].filter((guild) => guild.withBot).length,
    approximate_user_install_count: 0,
    approximate_user_authorization_count: 0,
    explicit_content_filter: 0,
    team: null,
    eligible_oauth2_scopes: [],
  };
}
