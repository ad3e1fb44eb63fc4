// What rules the person out, as rows of sets laid over each other: as in fullFits.ts and personTasks.ts.
#pragma once
#include "state.h"

static void layOverRows(const RuleOuts *of, const int *rows, int count, int *into) {
  for (int word = 0; word < of->words; word += 4) {
    v128_t all = wasm_i32x4_splat(0);
    for (int row = 0; row < count; row++) {
      all = wasm_v128_or(all, wasm_v128_load(of->rows + rows[row] * of->words + word));
    }
    wasm_v128_store(into + word, all);
  }
}

// Which profiles are out of the question, which not sure, and which no aid makes possible.
static void lookAtProfiles(void) {
  const RuleOuts *of = &w.fits;
  const int partial = person->traits & PARTIAL;
  int *out = w.rowsAt, *beyond = out + w.mostRows, *doubts = beyond + w.mostRows;
  int outs = 0, beyonds = 0, doubtful = 0;
  for (int column = 0; column < w.ordinals; column++) {
    const int grade = person->row[column];
    if (grade == NO_GRADE && partial) {
      const int row = of->ofUnknown[column];
      if (row != NONE) doubts[doubtful++] = row;
      continue;
    }
    const int held = column * w.grades + (grade == NO_GRADE ? 0 : grade);
    const int row = of->ofGrades[held];
    if (row == NONE) continue;
    out[outs++] = row;
    if (w.hardOfGrades[held] != NONE) beyond[beyonds++] = w.hardOfGrades[held];
  }
  for (int column = 0; column < w.others; column++) {
    const int flags = flagsOf(column);
    if (flags == -1) {
      if (partial && of->ofUnknownFlags[column] != NONE) doubts[doubtful++] = of->ofUnknownFlags[column];
      continue;
    }
    for (int left = flags; left != 0; left &= left - 1) {
      const int row = of->ofFlags[column * FLAGS + lowest(left)];
      if (row != NONE) beyond[beyonds++] = out[outs++] = row;
    }
  }
  const int speaking = of->ofSpeaking[(person->traits >> SPEAKING_SHIFT) & 7];
  if (speaking != NONE) beyond[beyonds++] = out[outs++] = speaking;
  const int reading = of->ofReading[(person->traits >> READING_SHIFT) & 7];
  if (reading != NONE) beyond[beyonds++] = out[outs++] = reading;
  layOverRows(of, out, outs, w.impossible);
  layOverRows(of, beyond, beyonds, w.hard);
  layOverRows(of, doubts, doubtful, w.unsure);
  for (int word = 0; word < of->words; word++) w.unsure[word] |= w.impossible[word];
}

static inline int isIn(const int *set, int at) {
  const int profile = w.query->profiles[at];
  return (set[profile >> 5] >> (profile & 31)) & 1;
}

// Makes sure that tasks are about this person.
static void lookAtTasks(void) {
  if (fitted) return;
  fitted = 1;
  const RuleOuts *of = &w.tasksOut;
  const int partial = person->traits & PARTIAL;
  int *out = w.rowsAt, *doubts = out + w.mostRows;
  int outs = 0, doubtful = 0;
  for (int column = 0; column < w.ordinals; column++) {
    const int grade = person->row[column];
    if (grade == 0) continue;
    if (grade != NO_GRADE) {
      const int row = of->ofGrades[column * w.grades + grade];
      if (row != NONE) out[outs++] = row;
    } else if (partial && of->ofUnknown[column] != NONE) doubts[doubtful++] = of->ofUnknown[column];
  }
  for (int column = 0; column < w.others; column++) {
    const int flags = flagsOf(column);
    if (flags == -1) {
      if (partial && of->ofUnknownFlags[column] != NONE) doubts[doubtful++] = of->ofUnknownFlags[column];
      continue;
    }
    for (int left = flags; left != 0; left &= left - 1) {
      const int row = of->ofFlags[column * FLAGS + lowest(left)];
      if (row != NONE) out[outs++] = row;
    }
  }
  const int speaking = of->ofSpeaking[(person->traits >> SPEAKING_SHIFT) & 7];
  if (speaking != NONE) out[outs++] = speaking;
  const int reading = of->ofReading[(person->traits >> READING_SHIFT) & 7];
  if (reading != NONE) out[outs++] = reading;
  layOverRows(of, out, outs, w.misfitTasks);
  layOverRows(of, doubts, doubtful, w.unknownTasks);
  exposedBits = 0;
  for (int item = 0; item < w.exposedItems; item++) {
    const int grade = person->row[w.exposedColumns[item]];
    const int known = grade != NO_GRADE || !partial;
    const double *bounds = w.exposureBounds + item * w.grades;
    const double bound = known ? bounds[grade == NO_GRADE ? 0 : grade] : w.tightest[item];
    w.sureBounds[item] = bound;
    w.possibleBounds[item] = known ? bound : __builtin_inf();
    if (bound != __builtin_inf()) exposedBits |= 1 << (item < 31 ? item : 31);
  }
}

static void fitProfile(Profile *p) {
  if (p->fittedBy == turn) return;
  p->fittedBy = turn;
  int misfit = 0, unknown = 0;
  for (int bit = 0; bit < p->taskCount; bit++) {
    const int task = w.profileTasks[p->firstTask + bit];
    misfit |= ((w.misfitTasks[task >> 5] >> (task & 31)) & 1) << bit;
    unknown |= ((w.unknownTasks[task >> 5] >> (task & 31)) & 1) << bit;
  }
  p->misfit = misfit;
  p->unknown = unknown;
  p->full = FULL_NEVER;
  if (misfit & p->basis) return;
  int sure = (unknown & p->basis) == 0;
  if (p->exposedBits & exposedBits) {
    for (int one = 0; one < p->exposureCount; one++) {
      const Exposure *exposure = w.exposures + p->firstExposure + one;
      if (exposure->ofBasis > w.possibleBounds[exposure->item]) return;
      if (exposure->ofBasis > w.sureBounds[exposure->item]) sure = 0;
    }
  }
  p->full = sure ? FULL_SURELY : FULL_POSSIBLY;
}
