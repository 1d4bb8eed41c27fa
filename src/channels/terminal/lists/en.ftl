### Sentences of the commands about lists for review, loading the past, reconciliation.

list-written = { $n } rows written to { $file }.
list-empty = No rows in the part chosen.
out-format = --out: expected .xlsx or .docx
unknown-block = No block "{ $name }". Blocks: { $blocks }
part-one = Use one of --agency, --group
secretariat = Secretariat of the steering committee
list-reason = from file { $files }
list-accepted = { $n } changes accepted.
list-not-accepted = Nothing is changed yet; add --accept --by NAME to accept.
not-a-list = { $file }: not a list exported from here, or without its column “Row id”.
