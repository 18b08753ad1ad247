import fc from 'fast-check';

// For mutation tests: that a random case failed is enough, and a smaller one is not looked for.
fc.configureGlobal({ endOnFailure: true });
