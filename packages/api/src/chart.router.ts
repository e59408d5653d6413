import * as assessment from '@turnout/core/assessment/assessment.ts'
import { Assess, AssessmentId } from '@turnout/core/assessment/assessment.schema.ts'
import * as chart from '@turnout/core/chart/chart.ts'
import { ChartMembers, ChartOf, ChartPersonId, ChartPersonInput, ChartPersonUpdate, ChartSwitch, ChartWords } from '@turnout/core/chart/chart.schema.ts'
import * as structure from '@turnout/core/structure/structure.ts'
import { Pledges, TestId, TestOf } from '@turnout/core/structure/structure.schema.ts'
import { procedure, router } from './trpc.ts'

export const chartRouter = router({
  state: procedure.input(ChartOf).query(({ ctx, input }) => chart.getChartState(ctx.core, input)),
  switch: procedure.input(ChartSwitch).mutation(({ ctx, input }) => chart.switchChart(ctx.core, input)),
  delete: procedure.input(ChartOf).mutation(({ ctx, input }) => chart.deleteChart(ctx.core, input)),
  setWords: procedure.input(ChartWords).mutation(({ ctx, input }) => chart.setWords(ctx.core, input)),
  people: procedure.input(ChartOf).query(({ ctx, input }) => chart.readChart(ctx.core, input)),
  uncharted: procedure.input(ChartOf).query(({ ctx, input }) => chart.readUncharted(ctx.core, input)),
  add: procedure.input(ChartPersonInput).mutation(({ ctx, input }) => chart.chartPerson(ctx.core, input)),
  addMembers: procedure.input(ChartMembers).mutation(({ ctx, input }) => chart.chartMembers(ctx.core, input)),
  update: procedure.input(ChartPersonUpdate).mutation(({ ctx, input }) => chart.updateChartPerson(ctx.core, input)),
  remove: procedure.input(ChartPersonId).mutation(({ ctx, input }) => chart.removeChartPerson(ctx.core, input)),
  person: procedure.input(ChartPersonId).query(({ ctx, input }) => assessment.readChartPerson(ctx.core, input)),
  questions: procedure.input(ChartOf).query(({ ctx, input }) => assessment.readQuestions(ctx.core, input)),
  assess: procedure.input(Assess).mutation(({ ctx, input }) => assessment.assess(ctx.core, input)),
  takeBack: procedure.input(AssessmentId).mutation(({ ctx, input }) => assessment.takeBackAssessment(ctx.core, input)),
  tests: procedure.input(ChartOf).query(({ ctx, input }) => structure.listTests(ctx.core, input)),
  test: procedure.input(TestId).query(({ ctx, input }) => structure.getTest(ctx.core, input)),
  structure: procedure.input(TestOf).query(({ ctx, input }) => structure.readStructure(ctx.core, input)),
  notePledges: procedure.input(Pledges).mutation(({ ctx, input }) => structure.notePledges(ctx.core, input)),
  keepTest: procedure.input(TestOf).mutation(({ ctx, input }) => structure.keepTest(ctx.core, input)),
  deleteTest: procedure.input(TestId).mutation(({ ctx, input }) => structure.deleteTest(ctx.core, input)),
})
