// Loaded before Astro: ends it as soon as the run that began it is gone. A killed run can tell its children nothing, and they
// would go on writing where the next run works.
process.on('disconnect', () => process.exit(1));
process.channel?.unref();
