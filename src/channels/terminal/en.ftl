### The sentences of the command line.

## Wrong use of a command

unknown-command = There is no command "{ $name }". Type: npm run -s dondoc -- --help
choose-committee = There are several committees, choose one with --committee: { $names }
unknown-committee = There is no such committee. There are: { $names }
unknown-committee-none = There is no such committee, nor any other yet.
missing-by = --publish needs --by NAME: whoever approves must be named
missing-option = --{ $name } is missing
day-expected = --{ $name }: expected a date as YYYY-MM-DD, got "{ $value }"
officer-needs-agency = --role officer needs --agency
several-need-out = several files need --out DIR
line-not-json = { $file }:{ $line }: not a JSON object
line-malformed = { $file }:{ $line }: field "{ $field }" is missing or wrong
file-empty = { $file }: the file is empty
id-twice = { $file }:{ $line }: id "{ $id }" was given on an earlier line
relevant-unknown = { $file }:{ $line }: "relevant" names an id that { $passages } does not have: { $ids }
question-malformed = line { $line }: not of the form {"{"}"id","question",…{"}"}

## Not found

not-found = Not found: { $what }.
no-document = Document { $id } was not found.
no-draft = Document { $id } has no draft.
no-published-document = No published document or waiting version { $id } was found.
no-agency = No agency "{ $name }" was found.
no-member = No member "{ $name }" was found.
no-member-on-line = line { $line }: the member was not found.
no-file = { $file }: the file cannot be read; check the path.

## The data folder

index-renewing = The search index of { $committee } was made by an older version; making it anew, { $passages } passages…
folder-owned = The data folder is in use by process { $pid }, which does not answer; stop that process and try again.

## Taking in, publishing and withdrawing documents

progress = Reading { $done }/{ $of }: { $file }
issue-day-missing = { $file }: no date of issue in the document or the file's name; add --date YYYY-MM-DD.
secret = { $file }: bears signs of the secrecy level "{ $level }". State secrets are neither taken in nor kept. Please delete the file from any device on a network and tell your superior and the officer in charge of secrecy. That no mark is found does not mean that a paper may be sent.
file-published = { $file }: published, document { $id }, { $tasks ->
        [one] { $tasks } task
       *[other] { $tasks } tasks
    }, { $continued } continued, { $doubtful } to be looked at.
file-draft = { $file }: draft, document { $id }, { $tasks ->
        [one] { $tasks } task
       *[other] { $tasks } tasks
    }.
file-version_waiting = { $file }: a new version of a document that is here, to be accepted, document { $id }, { $tasks ->
        [one] { $tasks } task
       *[other] { $tasks } tasks
    }.
file-is-list = { $file }: this is a list exported for review; use: review ID --in FILE.
file-already-here = { $file }: already here (document { $id }, { $state }).
state-draft = draft
state-published = published
state-superseded = superseded
state-withdrawn = withdrawn
state-waiting = waiting to be accepted
state-discarded = discarded
published =
    Document { $id } is published: { $tasks } { $tasks ->
        [one] task
       *[other] tasks
    }, { $continued } continued, { $doubtful } to be looked at.
withdrawn = Document { $id } is withdrawn.
discarded = The waiting version of document { $id } was discarded; the earlier version stays.

## The chat and the sample committee

welcome =
    Đôn Đốc – { $committee }: { $documents } { $documents ->
        [one] document
       *[other] documents
    }, { $tasks } { $tasks ->
        [one] task
       *[other] tasks
    }. Figures as of { $day }.
examples =
    Try asking:
      • Which tasks does the Ministry of Construction owe by December?
      • Which tasks are overdue?
      • bo nao cham nhat
bye = Goodbye.
sample-loading = Loading the sample…
sample-ready =
    Sample: { $documents } { $documents ->
        [one] notice
       *[other] notices
    } of conclusions, { $tasks } { $tasks ->
        [one] task
       *[other] tasks
    } (a sample committee; remove it with: npm run -s dondoc -- sample --remove).
sample-removed = The sample committee is removed.
no-sample = There is no sample committee.

## Telegram

bot-running = The Telegram bot @{ $name } is running.
bot-refused = Telegram refuses the bot's token. Check TELEGRAM_BOT_TOKEN (BotFather may have issued a new one); trying again.
bot-webhook-refused = Telegram does not take PUBLIC_URL: it needs https with a valid certificate on port 443, 80, 88 or 8443. Unset PUBLIC_URL to let the bot ask for messages itself; trying again.
bot-conflict = Another process asks for messages with the same bot token. Stop it or issue another token; trying again.
bot-unreachable = Telegram cannot be reached. Check the network, TELEGRAM_PROXY or TELEGRAM_API_ROOT; trying again.
invited = Invitation of a { $role } to { $committee }, for one use, until { $day }:
invitations-ended = { $n ->
    [one] 1 unused invitation has
   *[other] { $n } unused invitations have
} been ended.
invite-token = The bot's name is not known yet. Send the bot: /start { $token }
bot-works-polling = @{ $name } works and asks for messages itself; { $pending } waiting.
bot-works-webhook = @{ $name } works and gets messages at PUBLIC_URL; { $pending } waiting.
bot-delivery-fails = @{ $name }: Telegram has not been able to deliver to PUBLIC_URL since { $since }, { $pending } waiting. Check address, certificate and port.

## Checking the installation (doctor)

doctor-fine = ok
doctor-warning = NOTE
doctor-wrong = WRONG
doctor-database = database
doctor-schema = schema
doctor-schema-steps = all { $n } steps
doctor-schema-missing = { $names } missing; run: npm run migrate
doctor-folder = data folder
doctor-folder-owned = { $dir }, used by process { $pid }, { $free } MB free on its disk
doctor-folder-server = the data is on the PostgreSQL server
doctor-time-zone = time zone
doctor-today = { $zone }, today is { $day }
doctor-calendar = public holidays
doctor-calendar-official = { $year } as officially announced
doctor-calendar-expected = { $year } has no notice yet, as the law lets expect
doctor-calendar-missing = { $year } is missing, add it to src/shared/holidays.ts
doctor-search = search index
doctor-search-state = { $counted }/{ $published } published passages are counted; { $older } passages by an older recipe, { $newer } by a newer program
doctor-quotes = verbatim quotes
doctor-relations = stored relations of tasks
doctor-relations-right = as computed from the directives
doctor-relations-amiss = { $n } rows differ from those computed; the next publication brings them up to date
doctor-model = language model
doctor-model-at = { $model } at { $host }
doctor-model-inside = a server in the house
doctor-model-outside = a server outside, allowed by { $allowing } of { $committees } committees
doctor-model-answers = answers
doctor-model-silent = does not answer: rules do everything
doctor-model-tokens = { $used } of { $budget } tokens used today
doctor-counts = figures
doctor-counted = committees: { $committees }, documents: { $documents }, tasks: { $tasks }, members: { $members }

## The chain, backups

audit-ok = The chain is whole: { $entries } entries, last hash { $hash }
audit-breached = The chain does NOT hold: { $n } breaches, { $entries } entries
breach-entry-changed = entry { $seq } was changed
breach-entry-missing = entry { $seq } is missing
breach-end-cut = the chain has { $found } entries, its head says { $entries }: the end was cut off or rewritten
breach-not-recorded = changes of table { $table } are not recorded
breach-fact-changed = { $table } { $id } was changed behind the chain
breach-fact-removed = { $table } { $id } was removed behind the chain
breach-fact-unrecorded = { $table } { $id } is not in the chain
backed-up = { $rows } rows of { $tables } tables backed up to { $dir }
restored = { $rows } rows restored, of the backup of { $day }
backup-not-empty = { $what }: the target holds data already; choose an empty one
backup-no-backup = { $what }: no complete backup there
backup-newer = The backup was made by a newer version ({ $what }); update this one first
backup-damaged = { $what }: the file is missing or was altered; nothing was restored
calendar-official = { $year }: holidays as officially announced.
calendar-expected = { $year }: no notice yet; the days off are only expected, by the Labour Code and the lunar calendar, to be compared once there is one.
calendar-sources = By: { $sources }.
calendar-proposed = { $off } off and { $work } worked are only proposed and not known to be decided; if they are, please enter: calendar --off { $off } --work { $work }.
calendar-missing = { $year }: no holidays known, only Saturdays and Sundays.
calendar-own = The committee's own days: off { $off }; worked { $work }.
reminders = Reminders { $long } working days before ({ $products }); other work { $short } working days before; weekly when overdue.
reminders-stale = No update for { $officer } days: the agency is asked; { $desk } days: the secretariat is told; { $leader } days: the leaders are told (calendar days since the last report).
