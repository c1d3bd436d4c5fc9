-- Whether those who came belong to the association whose gathering it is, and to which of its blocks: a number for the
-- block counts them already, also when nobody knows any more who they were.
alter table attendance add column own boolean not null default false;
alter table attendance add column home_block integer;

-- The five digits by which those who come say that they are there (受付の番号), made when somebody first asks for them.
create table check_in_code (
    occurrence varchar(100) primary key references occurrence (id),
    code       varchar(5)   not null unique,
    made_at    bigint       not null
);

-- Where a place that is cared for is on the map, as a link or in degrees, as somebody has typed it.
alter table site add column spot varchar(1000) not null default '';
