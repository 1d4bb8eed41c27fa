-- Which recipe made a passage's weights: an index made by an older one ranks wrongly without a word, so it is found and made anew.
alter table passage add column recipe int not null default 1;
create index passage_recipe on passage (recipe);
