#!/usr/bin/env node
import {run} from './run.js';

// What reads the output may end before it has read all: `event-timeline check a.json | head -1`.
const untilGone = new Promise<void>((resolve) => {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      resolve();
    });
});

process.exitCode = await run(process.argv.slice(2), untilGone);
