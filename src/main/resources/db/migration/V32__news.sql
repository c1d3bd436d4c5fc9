-- What has come out lately, for pages that are open.
create index posting_out on posting (due_at) where push = 'ROUND' and audience <> 'bundle';
