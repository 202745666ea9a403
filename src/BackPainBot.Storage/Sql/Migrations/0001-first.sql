-- Times are milliseconds since 1970 in UTC, flags are 0 or 1. $id$ is the engine's way to number rows.

create table conversations (
    id $id$,
    channel text not null,
    tenant text not null,
    name text not null,
    user_id text,
    state text not null default '{}',
    used_at bigint not null,
    last_turn bigint not null default 0,
    last_reply bigint not null default 0,
    unique (channel, tenant, name)
);
create index conversations_of_user on conversations (user_id);
create index conversations_by_use on conversations (used_at);

-- The turns that were taken in. The timestamp is 0 but for edits and reactions.
create table ledger (
    conversation bigint not null,
    turn bigint not null,
    type text not null,
    activity text not null,
    stamp bigint not null,
    taken_in_at bigint not null,
    response text,
    primary key (conversation, activity, type, stamp)
);
create index ledger_by_turn on ledger (conversation, turn);
create index ledger_by_age on ledger (taken_in_at);

create table outbox (
    conversation bigint not null,
    id bigint not null,
    json text not null,
    committed_at bigint not null,
    sends bigint not null default 0,
    primary key (conversation, id)
);

-- Apart from the conversation, whose row a turn holds: replies are sent, and refused, while the next turn runs.
create table senders (
    conversation bigint primary key,
    sender text,
    closed bigint not null default 0
);

create table user_state (
    channel text not null,
    tenant text not null,
    user_id text not null,
    name text not null,
    json text not null,
    used_at bigint not null,
    primary key (channel, tenant, user_id, name)
);
create index user_state_by_use on user_state (used_at);

create table check_ins (
    channel text not null,
    tenant text not null,
    user_id text not null,
    name text not null,
    conversation text not null,
    due_at bigint not null,
    notifies bigint not null,
    json text not null,
    held_until bigint not null default 0,
    primary key (channel, tenant, user_id, name)
);
create index check_ins_by_time on check_ins (due_at);

-- The conversations of a channel of our own.
create table lines (
    id $id$,
    channel text not null,
    tenant text not null,
    name text not null,
    begun bigint not null default 0,
    used_at bigint not null,
    ended_at bigint,
    position bigint not null,
    last_time bigint not null default 0,
    unique (channel, tenant, name)
);
create index lines_by_use on lines (used_at);

-- What their clients read. The JSON lacks id, time and what is answered.
create table log (
    line bigint not null,
    position bigint not null,
    activity text not null,
    time bigint not null,
    reply_to text,
    json text not null,
    primary key (line, position)
);
create unique index log_by_activity on log (line, activity);

-- What they posted, and nobody has answered yet.
create table inbox (
    line bigint not null,
    position bigint not null,
    activity text,
    json text not null,
    posted_at bigint not null,
    primary key (line, position)
);
create index inbox_by_age on inbox (posted_at);

create table settings (
    name text primary key,
    value text not null
);
