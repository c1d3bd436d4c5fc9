-- What has been spent this month is added up before each parcel; from the index alone.
drop index parcel_tried;
create index parcel_spent on parcel (channel, first_tried_at, state, size);

-- Whether somebody who was there before came to this door, too: only they can be reached at several.
alter table address add column joined integer not null default 0;
update address set joined = 1 where person in (select person from address group by person having count(*) > 1);
create index address_joined on address (person) where joined = 1;
create index address_reached on address (channel, person) where left_at is null;
