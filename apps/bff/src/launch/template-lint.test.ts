import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { LaunchPlan } from '@gantry/shared/console/launch/launch-plan'
import { templateText } from '@gantry/shared/console/launch/launch-template'
import { taskDefinitionSamples } from '@gantry/shared/ecs/task-definition-samples'
import { expect, test } from 'vitest'

const isInstalled = spawnSync('cfn-lint', ['--version']).status === 0
if (!isInstalled) console.warn('Skipped: cfn-lint is not installed, so the templates are not checked against AWS’s own schemas.')

const service: LaunchPlan['schedule'] = {
  kind: 'service',
  serviceName: 'web',
  desiredCount: 2,
  loadBalancer: { containerName: 'simple-app', containerPort: 80, listenerPort: 80, pingPath: '/' },
}
const cluster: LaunchPlan['cluster'] = {
  clusterName: 'web',
  clusterExists: false,
  instanceCount: 2,
  instanceType: 't2.micro',
  allowedCidr: '0.0.0.0/0',
  allowRoles: true,
}

/** Every sample that runs, as a service behind a load balancer where it is the guide's, with and without a key pair. */
const plans = taskDefinitionSamples
  .filter(({ id }) => id !== 'empty')
  .flatMap(({ id, document }): [string, LaunchPlan][] => {
    const schedule = id === 'console-sample-app' ? service : { kind: 'run-once' as const, count: 1 }
    return [
      [id, { taskDefinition: document, schedule, cluster }],
      [
        `${id}, with a key pair, in a cluster that exists`,
        { taskDefinition: document, schedule, cluster: { ...cluster, keyName: 'mine', clusterExists: true } },
      ],
    ]
  })

test.skipIf(!isInstalled)('cfn-lint accepts the templates of all samples', { timeout: 120_000 }, async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'gantry-templates-'))
  const files = plans.map(([name]) => path.join(folder, `${name.replaceAll(/\W+/g, '-')}.json`))
  await Promise.all(plans.map(([, plan], index) => writeFile(files[index]!, templateText(plan))))
  const { status, stdout, stderr } = spawnSync('cfn-lint', ['--regions', 'us-east-1', '--', ...files], { encoding: 'utf8' })
  await rm(folder, { recursive: true })
  expect(`${stdout}${stderr}`).toBe('')
  expect(status).toBe(0)
})
