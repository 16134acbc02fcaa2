using Arena.Bench;

// Arena.Bench [NAME …]: all figures, or those named. Writes docs/benchmarks.json and docs/benchmarks.md.
await Benches.Run(args);
