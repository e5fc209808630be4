/**
 * What a worker may not write, because it runs, decides or instructs outside the task: all names in lower case.
 * Sources: the design's list; the folders in which tools look for settings, by their own documentation.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter((word) => word !== ''));

/** Top-level folders that are protected with all that is in them. */
export const protectedRoots = words(`
  .github .husky .githooks .lefthook .circleci .buildkite .gitea .forgejo .gitlab .woodpecker .devcontainer .vscode
  .yarn .cargo .mvn .bundle
`);

/** Folders that instruct or configure coding tools, wherever they stand. */
export const protectedFolders = words(`
  .claude .cursor .windsurf .clinerules .roo .codex .gemini .continue .kiro .junie .aider .amazonq .augment
`);

/** File names that are protected wherever they stand. */
export const protectedNames = words(`
  action.yml action.yaml codeowners .gitmodules .gitattributes .gitlab-ci.yml .travis.yml appveyor.yml jenkinsfile
  azure-pipelines.yml bitbucket-pipelines.yml .drone.yml cloudbuild.yaml

  package-lock.json npm-shrinkwrap.json yarn.lock pnpm-lock.yaml bun.lock bun.lockb deno.lock poetry.lock uv.lock
  pdm.lock pipfile.lock pylock.toml conda-lock.yml cargo.lock go.sum go.work.sum composer.lock gemfile.lock mix.lock
  pubspec.lock packages.lock.json gradle.lockfile flake.lock package.resolved podfile.lock cartfile.resolved
  .terraform.lock.hcl

  .npmrc .yarnrc .yarnrc.yml .pnpmfile.cjs .pnpmfile.mjs .pnpmfile.js bunfig.toml .pypirc pip.conf .envrc
  .pre-commit-config.yaml .pre-commit-config.yml .overcommit.yml lefthook.yml lefthook.yaml .lefthook.yml
  lefthook.toml lefthook.json .lintstagedrc .huskyrc

  agents.md agents.override.md agent.md claude.md claude.local.md gemini.md copilot-instructions.md .cursorrules
  .cursorignore .windsurfrules .clinerules .roorules .goosehints .mcp.json .aider.conf.yml

  makefile gnumakefile justfile .justfile taskfile.yml taskfile.yaml gradlew gradlew.bat mvnw mvnw.cmd
  pytest.ini .pytest.ini pytest.toml .pytest.toml tox.ini tox.toml noxfile.py .coveragerc nose.cfg .rspec .taprc
  nextest.toml jasmine.json .jasmine.json cypress.json
`);

/** Families of test-runner settings: `vitest.config.ts`, `.mocharc.cjs`, `phpunit.xml.dist`, … */
export const protectedFamilies: readonly RegExp[] = [
  /^(?:vitest|jest|playwright|cypress|karma|ava|wdio|nightwatch|testcafe|web-test-runner|tap|c8|nyc)\.(?:config|conf)\.[^/]+$/,
  /^(?:vitest\.workspace|vitest\.projects|codecept\.conf|protractor\.conf)\.[^/]+$/,
  /^\.(?:mocharc|nycrc|c8rc|lintstagedrc|huskyrc|simple-git-hooks|testcaferc)\.[^/]+$/,
  /^\.(?:mocharc|nycrc|c8rc|simple-git-hooks)$/,
  /^simple-git-hooks\.[^/]+$/,
  /^phpunit\.(?:dist\.)?xml(?:\.dist)?$/,
  /^[^/]+\.mk$/,
];
