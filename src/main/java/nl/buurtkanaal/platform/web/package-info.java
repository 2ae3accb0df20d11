/**
 * Forms and the way back from them: 422 with the words kept, 303 with one sentence after a write, and each form stored once however often
 * it is sent. Owns the table {@code submission}.
 */
package nl.buurtkanaal.platform.web;
