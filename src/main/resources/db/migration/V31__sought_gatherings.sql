-- The words by which a gathering is found (name, place, hosts), in one spelling: lower case, half width, hiragana.
alter table occurrence add column sought text;
update occurrence set sought = lower(coalesce(name, '') || ' ' || coalesce(place, ''));
