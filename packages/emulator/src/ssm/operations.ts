import { GetParameter$, GetParameters$, GetParametersByPath$ } from '@aws-sdk/client-ssm'
import type { OperationRow } from '../region/region-service.ts'
import { getParameter } from './operations/get-parameter.ts'
import { getParametersByPath } from './operations/get-parameters-by-path.ts'
import { getParameters } from './operations/get-parameters.ts'

/** The operations of this service that the endpoint serves. */
export const ssmOperations = {
  GetParameter: { schema: GetParameter$, run: getParameter, writes: false },
  GetParameters: { schema: GetParameters$, run: getParameters, writes: false },
  GetParametersByPath: { schema: GetParametersByPath$, run: getParametersByPath, writes: false },
} satisfies Record<string, OperationRow>
