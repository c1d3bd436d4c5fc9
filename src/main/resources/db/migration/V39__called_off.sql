-- Why a day was called off (中止のわけ), as people are told.
alter table occurrence add column why varchar(200) not null default '';

-- Whose turn a household is that has answered on paper, where places are few.
alter table paper_rsvp add column arrival bigint not null default 0;
