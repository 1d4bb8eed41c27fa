head = { $greeting }, next week for { $agency } (up to { $day }):
due = Due next week ({ $n }):
