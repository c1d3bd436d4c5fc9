-- Of an account that has ended only the name stays, for the audit log.
update account set password = '', secret = null where ended_at is not null;
delete from printed_code where account in (select id from account where ended_at is not null);
