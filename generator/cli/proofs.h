/* SPDX-License-Identifier: MIT */
/*
 * proofs: has the translations of a project read beside their sources.
 *
 * What the program brings along and the project does not override is left
 * alone: its author cannot change it.
 */
#ifndef SLAGEN_CLI_PROOFS_H
#define SLAGEN_CLI_PROOFS_H

#include "cli/project.h"

/* Adds what is found to the findings of the project, which must be usable. */
void project_proof(struct project *project);

#endif
