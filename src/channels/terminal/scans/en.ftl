### Scans while they are being read, on the command line.

reading-page = { $file }: reading page { $page } of { $pages }
