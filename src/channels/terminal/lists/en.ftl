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

## Loading the past

imported-line = Tracking sheet: { $rows } rows; { $matched } are in documents here, { $own } are tasks of their own; the sheet says completed { $done }, submitted { $submitted } (both wait for confirmation), under way { $going }, not yet { $not }.
imported-match = = { $code } ({ $place }): { $title }
imported-due = due in the sheet { $sheet }, in the document { $document }
imported-missing = Documents the sheet names that are not here: { $numbers }
imported-next = Nobody is called overdue without information; see: baseline
baseline-empty = There are no tasks yet.
baseline-line = { $agency }: leads { $tasks }, past due without information { $noInformation }, waiting for confirmation { $waiting }; { $state }
baseline-open = baseline round open
baseline-is-closed = closed on { $day } ({ $by })
baseline-closed = Baseline round closed for { $n } agencies: { $agencies }

## Reconciliation

nothing-to-reconcile = There is no press report of the same session here, or the document is no official one.
