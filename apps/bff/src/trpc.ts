import { initTRPC } from '@trpc/server'
import { toApiError, toTrpcError } from './api-error.ts'
import { ApiFailure, failure } from './api-failure.ts'
import type { Context } from './context.ts'
import { mayActAs, type Role } from './guard/roles.ts'

const t = initTRPC.context<Context>().create({
  isDev: false, // no stack traces in answers
  errorFormatter({ shape, error }) {
    const apiError = toApiError(error)
    return { ...shape, message: apiError.message, data: { ...shape.data, apiError } }
  },
})

export const router = t.router
export const createCallerFactory = t.createCallerFactory

const procedure = t.procedure.use(async ({ next }) => {
  const result = await next()
  if (!result.ok && result.error.cause instanceof ApiFailure) throw toTrpcError(result.error.cause)
  return result
})

const needs = (role: Role) =>
  procedure.use(({ ctx, next }) => {
    if (!mayActAs(ctx.role, role)) throw failure('denied', 'RoleTooLow', `Your role is ${ctx.role}; this takes ${role}.`)
    return next()
  })

/** Every procedure is built on one of these three: who may use it. */
export const viewer = needs('viewer')
export const operator = needs('operator')
export const admin = needs('admin')
