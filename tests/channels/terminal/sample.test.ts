import { expect } from 'vitest';
import { loadSample } from '../../../src/channels/terminal/sample.ts';
import { openTestApp, SILENT_IO } from '../../support/app.ts';
import { itOnServer } from '../../support/database.ts';

itOnServer('two processes that start at once on an empty server load the sample once', async () => {
  const app = await openTestApp();
  const [one, other] = await Promise.all([loadSample(app, SILENT_IO), loadSample(app, SILENT_IO)]);
  expect(other).toEqual(one);
  const counts = await app.db.query(
    `select (select count(*)::int from document) as documents, (select count(*)::int from task) as tasks,
      (select count(*)::int from (select 1 from progress_report group by task_id, body, effective_on having count(*) > 1) t) as twice,
      (select count(*)::int from (select 1 from member group by name having count(*) > 1) m) as "memberTwice"`,
  );
  await app.close();
  expect(counts).toEqual([{ documents: 3, tasks: 25, twice: 0, memberTwice: 0 }]);
});
