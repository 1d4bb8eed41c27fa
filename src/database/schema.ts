import type { Database } from './database.ts';

type Line = { line: string };

/**
 * The schema as text, printed from the catalogue in sorted order; the same on PostgreSQL 15 and later, so it can be compared
 * with the checked-in `migrations/schema.sql`.
 */
export async function printSchema(db: Database): Promise<string> {
  const parts = [
    await db.query<Line>(COLUMNS),
    await db.query<Line>(CONSTRAINTS),
    await db.query<Line>(INDEXES),
    await db.query<Line>(TRIGGERS),
  ];
  return `${parts
    .map((rows) =>
      rows
        .map((r) => r.line)
        .sort()
        .join('\n'),
    )
    .join('\n\n')}\n`;
}

const COLUMNS = `
  select 'column ' || c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
    || case when a.attnotnull then ' not null' else '' end
    || case a.attidentity when 'a' then ' identity always' when 'd' then ' identity' else '' end
    || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') as line
  from pg_attribute a
  join pg_class c on c.oid = a.attrelid and c.relkind = 'r'
  join pg_namespace n on n.oid = c.relnamespace and n.nspname = current_schema()
  left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
  where a.attnum > 0 and not a.attisdropped`;

const CONSTRAINTS = `
  select 'constraint ' || c.relname || '.' || k.conname || ' ' || pg_get_constraintdef(k.oid) as line
  from pg_constraint k
  join pg_class c on c.oid = k.conrelid
  join pg_namespace n on n.oid = c.relnamespace and n.nspname = current_schema()
  where k.contype in ('c', 'f', 'p', 'u')`;

const INDEXES = `
  select 'index ' || replace(indexdef, schemaname || '.', '') as line from pg_indexes where schemaname = current_schema()`;

const TRIGGERS = `
  select 'trigger ' || c.relname || '.' || t.tgname as line
  from pg_trigger t
  join pg_class c on c.oid = t.tgrelid
  join pg_namespace n on n.oid = c.relnamespace and n.nspname = current_schema()
  where not t.tgisinternal`;
