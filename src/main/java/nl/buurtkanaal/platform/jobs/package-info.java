/**
 * Work that nobody waits for: each {@link nl.buurtkanaal.platform.jobs.Job} runs on one node at a time, at the moments that
 * {@code application.yml} lists. Owns the table {@code scheduled_tasks}, which db-scheduler writes.
 */
package nl.buurtkanaal.platform.jobs;
