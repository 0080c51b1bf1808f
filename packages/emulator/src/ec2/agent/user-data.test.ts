import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { settingsIn } from './user-data.ts'

const FILE = '/etc/ecs/ecs.config'
const settings = (script: string) => Object.fromEntries(settingsIn(`#!/bin/bash\n${script}\n`))

describe('settingsIn', () => {
  test.each([
    ['echo', `echo ECS_CLUSTER=web >> ${FILE}`],
    ['echo with quotes', `echo "ECS_CLUSTER=web" >>${FILE}`],
    ['echo with quotes in the middle', `echo ECS_CLUSTER='web'>>${FILE}`],
    ['echo -e', `echo -e "A=1\\nECS_CLUSTER=web" > ${FILE}`],
    ['printf', `printf 'A=1\\nECS_CLUSTER=%s\\n' web >> ${FILE}`],
    ['cat with a here-document', `cat <<EOF >> ${FILE}\nA=1\nECS_CLUSTER=web\nEOF`],
    ['cat, redirected first', `cat >> ${FILE} << 'EOF'\nECS_CLUSTER=web\nEOF`],
    ['a here-document with tabs', `cat <<-EOF > ${FILE}\n\tECS_CLUSTER=web\n\tEOF`],
    ['tee', `echo ECS_CLUSTER=web | sudo tee -a ${FILE}`],
    ['tee with a here-document', `sudo tee ${FILE} <<EOF\nECS_CLUSTER=web\nEOF`],
    ['a variable', `CLUSTER=web\necho "ECS_CLUSTER=\${CLUSTER}" >> ${FILE}`],
    ['a variable in a here-document', `export C="web"\ncat <<EOF >> ${FILE}\nECS_CLUSTER=$C\nEOF`],
    ['one of two commands', `yum update -y && echo ECS_CLUSTER=web >> ${FILE}; start ecs`],
    ['a line that goes on', `echo \\\n  ECS_CLUSTER=web >> ${FILE}`],
  ])('understands %s', (_what, script) => {
    expect(settings(script)).toMatchObject({ ECS_CLUSTER: 'web' })
  })

  test('keeps JSON as it is written', () => {
    expect(settings(`echo 'ECS_INSTANCE_ATTRIBUTES={"stack": "prod", "n": "1"}' >> ${FILE}`)).toEqual({
      ECS_INSTANCE_ATTRIBUTES: '{"stack": "prod", "n": "1"}',
    })
  })

  test('the last line of a name counts, and a single > begins anew', () => {
    expect(settings(`echo A=1 >> ${FILE}\necho A=2 >> ${FILE}\necho B=1 >> ${FILE}`)).toEqual({ A: '2', B: '1' })
    expect(settings(`echo A=1 >> ${FILE}\necho B=2 > ${FILE}`)).toEqual({ B: '2' })
  })

  test('reads the shell scripts of a MIME message', () => {
    const message = [
      'Content-Type: multipart/mixed; boundary="==EDGE=="',
      'MIME-Version: 1.0',
      '',
      '--==EDGE==',
      'Content-Type: text/cloud-config; charset="us-ascii"',
      '',
      '#cloud-config',
      'packages: [nfs-utils]',
      '--==EDGE==',
      'Content-Type: text/x-shellscript; charset="us-ascii"',
      '',
      '#!/bin/bash',
      `echo ECS_CLUSTER=web >> ${FILE}`,
      '--==EDGE==--',
    ].join('\r\n')
    expect(settingsIn(message)).toEqual(new Map([['ECS_CLUSTER', 'web']]))
  })

  test.each([
    ['a comment', `# echo ECS_CLUSTER=web >> ${FILE}`],
    ['another file', 'echo ECS_CLUSTER=web >> /tmp/ecs.config'],
    ['a variable in single quotes', `C=web\necho 'X=$C' >> ${FILE}`],
    ['what nobody emulates', `aws s3 cp s3://bucket/ecs.config ${FILE}`],
  ])('is not taken in by %s', (_what, script) => {
    expect(settings(script)).not.toMatchObject({ ECS_CLUSTER: 'web' })
  })

  test('text that is no script has no effect', () => {
    expect(settingsIn(`echo ECS_CLUSTER=web >> ${FILE}`)).toEqual(new Map())
  })

  test('comes to an end whatever the script', () => {
    const piece = fc.constantFrom(
      'echo ',
      'A=1',
      ' >> ',
      FILE,
      '\n',
      '"',
      "'",
      '<<EOF',
      'EOF',
      '|',
      ';',
      'tee -a ',
      '\\',
      '$',
      '${',
      '#',
      '=',
    )
    fc.assert(fc.property(fc.array(piece), (pieces) => void settings(pieces.join(''))))
  })
})
