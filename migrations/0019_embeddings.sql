-- Vectors of one model have one dimension; where a server gives another under the same name, the vectors are made anew.
create table embedding_model (
  model text primary key,
  dimension int not null,
  recorded_at timestamptz not null default clock_timestamp()
);
insert into embedding_model (model, dimension)
select model, max(vector_dims(embedding)) from passage_embedding group by model;
