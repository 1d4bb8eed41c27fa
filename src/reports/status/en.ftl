### Reports, letters, calendars: files that leave the house.

product = Đôn Đốc
as-of = (Figures as of { $day })
only-agency = Agency: { $agency }
only-about = Scope: { $about }
total = Total
not-shown = State not shown
no-information-explained = “Due, no information”: the date has passed and no report was ever received; it is not called overdue.
called-tb = notice { $number }
called-kl = conclusion { $number }
called-cv = letter { $number }
called-qd = decision { $number }
called-nq = resolution { $number }
called-ct = directive { $number }
called-other = document { $number }
document-dated = { $name }, { $day }
page = page { $page }
no-due = None named
due-moved = { $day } (before: { $before })
note-reference = provisional, from press or notes
note-draft = from a draft
note-unreviewed = not yet reviewed
note-may-continue = may continue { $codes }
note-unconfirmed = completed by submission, not confirmed
reported-in-progress = in progress
reported-submitted = submitted
reported-reported-done = reported as completed
reported-no-change = no change
reported-cell = { $day }: { $what }
not-reported = None

## States in the official grid

standing-in-time = Not completed, in time
standing-due-soon = Not completed, due soon
standing-overdue = Not completed, overdue
standing-no-information = Due, no information
standing-waiting-confirmation = Reported completed, waiting for confirmation
standing-waiting-approval = Submitted, waiting for the competent level
standing-done-on-time = Completed on time
standing-done-late = Completed late
standing-done = Completed
standing-undated = No deadline named
standing-recurring = Regular, recurring
standing-cancelled = Stopped
standing-not-shown = State not shown
annex-done = Completed tasks
annex-in-time = Tasks not completed, in time
annex-overdue = Tasks not completed, overdue
annex-no-information = Tasks due, no information
annex-undated = Tasks without a deadline; regular and recurring tasks

## Workbook

sheet-overview = Overview
status-title = State of the tasks of { $committee }
sheet-title = { $document } – figures as of { $day }
column-n = No.
column-code = Code
column-title = Task
column-assignedBy = Assigned by (number, date, point)
column-lead = Lead
column-support = Support
column-due = Due
column-product = Result/product (number, date)
column-status = State
column-obstacles = Obstacles, requests
column-note = Notes
column-quote = Verbatim quote
column-source = All documents that assign it
column-reported = Last report

## Report for a session

report-draft = (DRAFT – compiled by the system, to be checked before use)
report-head = REPORT
report-subject = State of the tasks assigned in the conclusions of { $committee }
report-1 = 1. Overview
report-total = In { $documents } documents in effect, { $committee } assigned { $total } tasks (reviewed, from official documents).
report-apart = Of these, { $collective } are given to groups of agencies and counted apart; the figures that follow are of the { $own } given to single agencies.
report-done = { $done } tasks are completed: { $on } on time, { $late } late, { $undated } without a date to judge by.
report-unconfirmed = Of the completed ones { $n } count by submission and are not confirmed.
report-open = Not completed: { $intime } in time, { $overdue } overdue; due without information { $unknown }; without a deadline, regular or recurring { $undated }.
report-waiting = Among those in time and without a deadline: reported as completed, waiting for confirmation { $confirmation }; submitted, waiting for the competent level { $approval }.
report-rates = Completion: { $ofAll } of all assigned ({ $done }/{ $total }); { $ofDue } of those completed or past due ({ $done }/{ $due }).
report-delay = Mean delay: { $days } days ({ $n } completed late).
report-slips = Dates moved: assigned anew { $reissued }, extended { $granted }, corrected { $corrected }.
report-collective = Tasks of groups of agencies ({ $n }, each agency followed for itself):
report-unsettled = Another { $n } tasks are not yet reviewed or have no official document and are not counted above.
report-2 = 2. Main results
report-2-none = No completed task with number and date of its product yet.
report-result = - { $title }: completed by { $lead } ({ $product }).
report-result-unconfirmed = - { $title }: submitted by { $lead } ({ $product }), not confirmed.
report-3 = 3. What remains
report-3-none = No task is overdue or due without information.
report-overdue = - { $title } ({ $lead } in the lead, due { $due }): overdue.
report-no-information = - { $title } ({ $lead } in the lead, due { $due }): due, no information.
report-4 = 4. Obstacles and requests
report-4-none = The agencies reported no obstacles.
report-4-all = Difficulties without an answer: { $n }
report-kind = { $kind } ({ $n }):
report-obstacle = - { $agency } ({ $code }, { $day }): { $body }.
report-obstacle-escalated = - { $agency } ({ $code }, { $day }): { $body }; put to a higher level.
report-5 = 5. Proposed conclusions
report-5-text = … (to be added by the secretary)
annex-number = Annex { $n }
annex-of = (Attached to the report of { $committee }, figures as of { $day })
annex-empty = No tasks.

## Reminder letter: its form is prescribed, its words stay Vietnamese

letter-draft = (DỰ THẢO)
letter-nation = CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
letter-motto = Độc lập - Tự do - Hạnh phúc
letter-number = Số:          /{ $symbol }
letter-about = V/v đôn đốc thực hiện nhiệm vụ tại { $documents }
letter-place = { $place }, ngày      tháng      năm { $year }
letter-to = Kính gửi: { $agency }
letter-before = Tiếp theo Công văn số { $number } ngày { $day } (đôn đốc lần { $n });
letter-grounds = Tại { $documents }, { $committee } đã giao { $agency } chủ trì các nhiệm vụ nêu tại Phụ lục kèm theo ({ $n } nhiệm vụ).
letter-no-report = Đến ngày { $day }, { $office } chưa nhận được báo cáo của quý cơ quan về kết quả thực hiện { $n } nhiệm vụ này.
letter-no-result = Đến ngày { $day }, { $office } chưa nhận được báo cáo hoàn thành của quý cơ quan đối với { $n } nhiệm vụ này; { $reported } nhiệm vụ đã có báo cáo tình hình (ngày gần nhất ghi tại Phụ lục).
letter-overdue = Đến ngày { $day }, { $n } nhiệm vụ này đã quá thời hạn được giao và chưa hoàn thành.
letter-asks = Để kịp thời tổng hợp, báo cáo Trưởng Ban Chỉ đạo, đề nghị { $agency } báo cáo bằng văn bản các nội dung sau:
letter-ask-1 = 1. Kết quả thực hiện đến nay (nêu rõ sản phẩm, số và ngày của văn bản, nếu có).
letter-ask-2 = 2. Lý do chậm (nếu có).
letter-ask-3 = 3. Khó khăn, vướng mắc và kiến nghị.
letter-ask-4 = 4. Cam kết thời hạn hoàn thành.
letter-reply = Báo cáo gửi về { $office } trước ngày { $day }. Đầu mối liên hệ: { $contact }.
letter-thanks = Trân trọng cảm ơn sự phối hợp của { $agency }./.
letter-recipients = Nơi nhận:
letter-as-above = Như trên
letter-archive = - Lưu: { $archive }.
letter-signer = (Ký, ghi rõ họ tên)
letter-annex = Phụ lục
letter-annex-title = NHIỆM VỤ { $agency } CHỦ TRÌ, ĐỀ NGHỊ BÁO CÁO
letter-annex-of = (Kèm theo Công văn số      /{ $symbol } ngày      tháng      năm      của { $issuer })

## Calendar

event-summary = { $code }: due – { $title }
event-description = Lead: { $lead }
  “{ $quote }”
  By { $document }
