-- What is in trouble and when the operator was told; the row decides which instance tells.
create table trouble (
    name    varchar(40) primary key,
    since   bigint not null,
    seen_at bigint not null,
    told_at bigint not null
) ${clustered};

-- Parcels by state, and what was given up lately.
create index parcel_state on parcel (state, settled_at);
