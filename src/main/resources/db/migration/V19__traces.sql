-- Wrong codes at a door where a new talk costs nothing. Nobody is named: a count that goes with its person could be begun anew.
create table wrong_at_door (
    channel varchar(20) not null,
    at      bigint      not null
);
create index wrong_at_door_at on wrong_at_door (channel, at);

-- For whom alone a bundle is, because something in it was meant for them; empty if they are erased and it is not yet settled.
alter table posting add column whose varchar(16);
create index posting_whose on posting (whose) where whose is not null;
