-- A key that brings a user back is void from the day on which what it was given for is forgotten. Those given before this was
-- known stay good until then.
alter table user_state add column created_at bigint not null default 0;
