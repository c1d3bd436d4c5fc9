-- What was written at the desk instead of a file under conversations/; the newest row of a file leads, and without a text
-- the file itself leads again. Each row says after which other it was checked, so that no two can be made upon the same.
create table edit (
    id       ${identity},
    after_id bigint       not null unique,
    file     varchar(200) not null,
    content  text,
    made_by  varchar(100) not null,
    made_at  bigint       not null
);
create index edit_file on edit (file, id);
