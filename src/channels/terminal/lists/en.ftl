### Sentences of the commands about lists for review, loading the past, reconciliation.

list-written = { $n } rows written to { $file }.
list-empty = No rows in the part chosen.
out-format = --out: expected .xlsx or .docx
unknown-block = No block "{ $name }". Blocks: { $blocks }
part-one = Use one of --agency, --group
secretariat = Secretariat of the steering committee
