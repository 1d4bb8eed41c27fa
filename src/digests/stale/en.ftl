asked = No update for over { $days } days, please tell how it stands ({ $n }):
listed = No update for over { $days } days, the agency was asked ({ $n }):
no-contact = No update for over { $days } days, the agency has no officer here ({ $n }):
leader = No update for over { $days } days: { $n ->
    [one] { $n } task
   *[other] { $n } tasks
  } ({ $codes }).
agencies = No update for over { $days } days: { $n ->
    [one] { $n } agency
   *[other] { $n } agencies
  } ({ $names }).
nobody = no lead agency
since = since { $day }
