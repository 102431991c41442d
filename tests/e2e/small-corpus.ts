import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of invented articles that a test may change. */
export interface SmallCorpus {
  readonly folder: string;
  write(name: string, content: string): void;
  remove(name: string): void;
  /** Deletes the folder. */
  dispose(): void;
}

export const HARBOUR = `---
headline: Fire destroys warehouse in Tarnport harbour
publisher: The Coast Post
published: 2025-03-04
url: https://example.org/harbour-fire
language: en
---
A fire destroyed a warehouse in the harbour of Tarnport on Tuesday night.

Twelve people were injured in the fire, the mayor, Alma Reyes, said on Wednesday.

Firefighters needed nine hours to put out the flames. Investigators believe that a broken heater caused the fire.

The harbour was closed to all ships until Thursday morning.
`;

export const INQUIRY = `---
headline: Inquiry into the Tarnport fire opens
publisher: Evening Ledger
published: 2025-03-11
language: en
---
A public inquiry into the Tarnport harbour fire opened on Monday.

The warehouse belonged to the shipping company Norlund, which had been fined twice for missing extinguishers.

The inquiry is led by the retired judge Piet Hallward.
`;

export const HOSTILE = `---
language: en
---
The graffito on the old lighthouse read **bold** <@123> # heading @everyone, the lighthouse keeper Oda Brink reported.
`;

/** Three articles: two from publishers with dates, one that states neither, with Markdown in its words. */
export function smallCorpus(): SmallCorpus {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-corpus-'));
  const write = (name: string, content: string) => writeFileSync(join(folder, name), content);
  write('harbour-fire.md', HARBOUR);
  write('inquiry.md', INQUIRY);
  write('lighthouse.md', HOSTILE);
  return {
    folder,
    write,
    remove: (name) => rmSync(join(folder, name), { force: true }),
    dispose: () => rmSync(folder, { recursive: true, force: true }),
  };
}
