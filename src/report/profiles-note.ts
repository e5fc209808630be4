/** The note that `init` leaves in the folder of a repository's own worker profiles. */
export const profilesNote = `# Worker profiles

A file \`<name>.md\` in this folder is a worker type of this repository: front matter (model, tools, what it may need), and below it
the instructions that the worker gets. A file named like a built-in one (coding, test-builder, documentation, research) takes its place.
Name it in a pool of \`.github/foreman.yml\`, then \`worker:<name>\` labels and plans know it. Keys and defaults: docs/configuration.md of
Foreman. This note is read by nobody but you.
`;
