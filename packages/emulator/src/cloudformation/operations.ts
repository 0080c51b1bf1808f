import {
  CreateStack$,
  DeleteStack$,
  DescribeStackEvents$,
  DescribeStackResource$,
  DescribeStackResources$,
  DescribeStacks$,
  GetTemplate$,
  GetTemplateSummary$,
  ListStackResources$,
  ListStacks$,
  UpdateStack$,
  ValidateTemplate$,
} from '@aws-sdk/client-cloudformation'
import type { OperationRow } from '../region/region-service.ts'
import { createStack } from './operations/create-stack.ts'
import { deleteStack } from './operations/delete-stack.ts'
import { describeStackEvents } from './operations/describe-stack-events.ts'
import { describeStackResource } from './operations/describe-stack-resource.ts'
import { describeStackResources } from './operations/describe-stack-resources.ts'
import { describeStacks } from './operations/describe-stacks.ts'
import { getTemplate } from './operations/get-template.ts'
import { getTemplateSummary } from './operations/get-template-summary.ts'
import { listStackResources } from './operations/list-stack-resources.ts'
import { listStacks } from './operations/list-stacks.ts'
import { updateStack } from './operations/update-stack.ts'
import { validateTemplate } from './operations/validate-template.ts'

/** The operations of this service that the endpoint serves. */
export const cloudFormationOperations = {
  CreateStack: { schema: CreateStack$, run: createStack, writes: true },
  DeleteStack: { schema: DeleteStack$, run: deleteStack, writes: true },
  DescribeStackEvents: { schema: DescribeStackEvents$, run: describeStackEvents, writes: false },
  DescribeStackResource: { schema: DescribeStackResource$, run: describeStackResource, writes: false },
  DescribeStackResources: { schema: DescribeStackResources$, run: describeStackResources, writes: false },
  DescribeStacks: { schema: DescribeStacks$, run: describeStacks, writes: false },
  GetTemplate: { schema: GetTemplate$, run: getTemplate, writes: false },
  GetTemplateSummary: { schema: GetTemplateSummary$, run: getTemplateSummary, writes: false },
  ListStackResources: { schema: ListStackResources$, run: listStackResources, writes: false },
  ListStacks: { schema: ListStacks$, run: listStacks, writes: false },
  UpdateStack: { schema: UpdateStack$, run: updateStack, writes: true },
  ValidateTemplate: { schema: ValidateTemplate$, run: validateTemplate, writes: false },
} satisfies Record<string, OperationRow>
