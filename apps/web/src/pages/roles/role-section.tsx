import type { EcsRoleView } from '@gantry/shared/console/role'
import { lastPart } from '@gantry/shared/ecs/arn'
import Box from '@cloudscape-design/components/box'
import ExpandableSection from '@cloudscape-design/components/expandable-section'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { CodeBlock } from '../../components/code-block.tsx'
import { Copyable } from '../../components/copyable.tsx'
import { DetailSection } from '../../components/detail-section.tsx'
import { Status } from '../../components/status.tsx'
import { RoleProblems } from './role-problems.tsx'
import { rolePurposes, trustPolicyText } from './role-words.ts'

/** One role: whether it is fit, and all that makes it so. */
export function RoleSection({ role }: { role: EcsRoleView }) {
  const { roleName, service, managedPolicyArn, exists, problems } = role
  const { title } = rolePurposes[roleName]
  const isFit = problems.length === 0
  const distrusts = exists && problems.some((problem) => problem.includes('trust policy'))
  return (
    <DetailSection
      title={`${title}: ${roleName}`}
      columns={3}
      items={[
        {
          label: 'State',
          value: <Status status={isFit ? 'HEALTHY' : 'UNHEALTHY'} text={isFit ? 'Ready' : exists ? 'Not fit' : 'Missing'} />,
        },
        { label: 'Who takes it', value: <Copyable text={service} /> },
        ...(exists ? partsOf(role) : []),
      ]}
    >
      <Box padding={{ top: 'm' }}>
        <SpaceBetween size="m">
          {!isFit && <RoleProblems role={role} />}
          {role.trustPolicy && <Policy title="Trust policy" text={role.trustPolicy} />}
          {distrusts && <Policy title="Trust policy that it should have" text={trustPolicyText(service)} />}
          {!exists && <Policy title="Trust policy that it gets" text={trustPolicyText(service)} />}
          {role.policyDocument && (
            <Policy title={`Permissions policy ${lastPart(managedPolicyArn)}`} text={role.policyDocument} />
          )}
        </SpaceBetween>
      </Box>
    </DetailSection>
  )
}

/** What there is to see of a role that is there. */
function partsOf({ roleName, arn, hasInstanceProfile, attachedPolicyArns, inlinePolicyNames }: EcsRoleView) {
  return [
    { label: 'What it is for', value: rolePurposes[roleName].purpose },
    { label: 'ARN', value: arn && <Copyable text={arn} /> },
    ...(hasInstanceProfile === undefined
      ? []
      : [{ label: 'Instance profile', value: hasInstanceProfile ? <Copyable text={roleName} /> : 'Missing' }]),
    { label: 'Attached policies', value: lines(attachedPolicyArns) },
    { label: 'Inline policies', value: lines(inlinePolicyNames) },
  ]
}

function Policy({ title, text }: { title: string; text: string }) {
  return (
    <ExpandableSection headerText={title}>
      <CodeBlock text={text} label={title} />
    </ExpandableSection>
  )
}

function lines(texts: string[]) {
  return (
    texts.length > 0 &&
    texts.map((text) => (
      <div key={text}>
        <Copyable text={text}>{lastPart(text)}</Copyable>
      </div>
    ))
  )
}
