import { expect, it } from 'vitest';
import { detectVerify } from '../../../src/intake/detect-verify.ts';

const found = (files: Readonly<Record<string, string>>) =>
  detectVerify({
    names: new Set(Object.keys(files).map((path) => path.split('/')[0] ?? '')),
    textOf: (name) => files[name],
  });

it.each([
  [
    'a project without anything',
    { 'pyproject.toml': '[project]\nname = "a"\n' },
    [],
    'python3 -m unittest discover',
  ],
  [
    'tests in a folder',
    { 'pyproject.toml': '[project]\nname = "a"\n', 'tests/test_a.py': '' },
    [],
    'python3 -m unittest discover -s tests',
  ],
  [
    'no dependencies',
    { 'pyproject.toml': '[project]\ndependencies = []\n' },
    [],
    'python3 -m unittest discover',
  ],
  [
    'dependencies',
    { 'pyproject.toml': '[project]\ndependencies = ["rich"]\n' },
    ['python3 -m pip install -e .'],
    'python3 -m unittest discover',
  ],
  [
    'dependencies, one a line',
    { 'pyproject.toml': '[project]\ndependencies = [\n  "rich",\n]\n' },
    ['python3 -m pip install -e .'],
    'python3 -m unittest discover',
  ],
  [
    'pytest',
    { 'pyproject.toml': '[build-system]\n[tool.pytest.ini_options]\n' },
    ['python3 -m pip install -e .'],
    'python3 -m pytest',
  ],
  [
    'requirements',
    { 'requirements.txt': 'pytest\n' },
    ['python3 -m pip install -r requirements.txt'],
    'python3 -m pytest',
  ],
  [
    'uv',
    { 'pyproject.toml': '[project]\n', 'uv.lock': '' },
    ['uv sync'],
    'uv run python3 -m unittest discover',
  ],
])('Python with %s is verified by what it names', (_name, files, setup, command) => {
  expect(found(files)).toMatchObject({ setup, commands: [command] });
});

it('finds nothing where nothing is known', () => {
  expect(found({ 'README.md': '# A' })).toBeNull();
  expect(found({ 'package.json': '{"scripts":{"test":"echo no test specified"}}' })).toBeNull();
});
