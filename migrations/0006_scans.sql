-- What reading pictures of pages left to compare with the paper; several photographs sent at once are pages of one paper.
alter table document_version add column scan jsonb;
-- Each with the messenger's file, its message and the cause that brought it, in the order sent. Forgotten where it is marked as secret.
alter table upload add column photos jsonb;
