export interface paths {
    readonly "/health/live": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The process is alive
         * @description Le processus vit.
         */
        readonly get: operations["get_health_live"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/health/ready": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The service can serve
         * @description Le service peut servir.
         */
        readonly get: operations["get_health_ready"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/metrics": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Figures for Prometheus
         * @description Mesures pour Prometheus.
         */
        readonly get: operations["get_metrics"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/feeds": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Lag and parked events
         * @description Retards et événements mis de côté. For: administrator (administrateur).
         */
        readonly get: operations["get_api_v1_feeds"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/feeds/{consumer}/retry": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Retry a file’s parked events
         * @description Réessayer les événements mis de côté d’un dossier. For: administrator (administrateur).
         */
        readonly post: operations["post_api_v1_feeds_consumer_retry"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/feeds/{consumer}/discard": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Discard a parked event, with a reason
         * @description Abandonner un événement mis de côté, avec un motif. For: administrator (administrateur).
         */
        readonly post: operations["post_api_v1_feeds_consumer_discard"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/demonstration": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Accounts of the demonstration
         * @description Comptes de démonstration.
         */
        readonly get: operations["get_api_v1_demonstration"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/demonstration/sign-in": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Enter a role, without a password
         * @description Entrer dans un rôle, sans mot de passe.
         */
        readonly post: operations["post_api_v1_demonstration_sign_in"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/convoys/{id}/manifest": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Register a convoy’s manifest
         * @description Enregistrer le manifeste d’un convoi. For: intake officer (agent d’accueil).
         */
        readonly post: operations["post_api_v1_convoys_id_manifest"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/statements": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Import a statement
         * @description Importer un relevé. For: reconciler (rapprocheur).
         */
        readonly post: operations["post_api_v1_statements"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/cases/{id}/live": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Follow a case live
         * @description Suivre un dossier en direct. For: intake officer, case worker, supervisor, commission member, follow-up officer, analyst, auditor, data protection officer (agent d’accueil, chargé(e) de dossier, superviseur, membre de la commission, agent de suivi, analyste, auditeur, délégué à la protection des données).
         */
        readonly get: operations["get_api_v1_cases_id_live"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/finance/inbox/live": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Follow the chain of payment live
         * @description Suivre la chaîne de paiement en direct. For: supervisor, authorising officer, financial controller, accountant, reconciler, analyst, auditor (superviseur, ordonnateur délégué, contrôleur financier, comptable public, rapprocheur, analyste, auditeur).
         */
        readonly get: operations["get_api_v1_finance_inbox_live"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/audit/events": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Replay the log, one event a line (NDJSON)
         * @description Relire le journal, un événement par ligne (NDJSON). For: analyst, auditor, data protection officer (analyste, auditeur, délégué à la protection des données).
         */
        readonly get: operations["get_api_v1_audit_events"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/sessions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Sign in
         * @description Se connecter.
         */
        readonly post: operations["post_api_v1_sessions"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/sessions/renew": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Renew the session of a browser (cookie)
         * @description Renouveler la session du navigateur (cookie).
         */
        readonly post: operations["post_api_v1_sessions_renew"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/sessions/end": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * End the session of a browser
         * @description Terminer la session du navigateur.
         */
        readonly post: operations["post_api_v1_sessions_end"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/sessions/current": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Who am I
         * @description Qui suis-je.
         */
        readonly get: operations["get_api_v1_sessions_current"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/sessions/current/change-password": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Change one’s password; other sessions end
         * @description Changer son mot de passe ; les autres sessions prennent fin.
         */
        readonly post: operations["post_api_v1_sessions_current_change_password"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/setup": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Create the first administrator with the code of the first start
         * @description Créer le premier administrateur avec le code du premier démarrage.
         */
        readonly post: operations["post_api_v1_setup"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/keys": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Public keys of the tokens
         * @description Clés publiques des jetons.
         */
        readonly get: operations["get_api_v1_keys"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/accounts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the accounts
         * @description Lister les comptes. For: administrator (administrateur).
         */
        readonly get: operations["get_api_v1_accounts"];
        readonly put?: never;
        /**
         * Create an account
         * @description Créer un compte. For: administrator (administrateur).
         */
        readonly post: operations["post_api_v1_accounts"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/accounts/{id}/disable": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Disable an account
         * @description Désactiver un compte. For: administrator (administrateur).
         */
        readonly post: operations["post_api_v1_accounts_id_disable"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/accounts/{id}/enable": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Enable an account
         * @description Réactiver un compte. For: administrator (administrateur).
         */
        readonly post: operations["post_api_v1_accounts_id_enable"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/accounts/{id}/change-roles": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Change the roles of an account
         * @description Changer les rôles d’un compte. For: administrator (administrateur).
         */
        readonly post: operations["post_api_v1_accounts_id_change_roles"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/accounts/{id}/reset-password": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Set a new password
         * @description Donner un nouveau mot de passe. For: administrator (administrateur).
         */
        readonly post: operations["post_api_v1_accounts_id_reset_password"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/keys/rotate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Sign with a new key from now on; the tokens there are stay good
         * @description Signer désormais avec une nouvelle clé ; les jetons en cours restent valables. For: administrator (administrateur).
         */
        readonly post: operations["post_api_v1_keys_rotate"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/cases": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the cases
         * @description Lister les dossiers. For: intake officer, case worker, supervisor, commission member, follow-up officer, analyst, auditor, data protection officer (agent d’accueil, chargé(e) de dossier, superviseur, membre de la commission, agent de suivi, analyste, auditeur, délégué à la protection des données).
         */
        readonly get: operations["get_api_v1_cases"];
        readonly put?: never;
        /**
         * Register a returnee
         * @description Enregistrer une personne de retour. For: intake officer, case worker (agent d’accueil, chargé(e) de dossier).
         */
        readonly post: operations["post_api_v1_cases"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/cases/{id}/assign": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Assign the case to a case worker
         * @description Confier le dossier à un chargé de dossier. For: supervisor (superviseur).
         */
        readonly post: operations["post_api_v1_cases_id_assign"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/cases/{id}/give-consent": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Record a consent
         * @description Recueillir un consentement. For: intake officer, case worker, follow-up officer (agent d’accueil, chargé(e) de dossier, agent de suivi).
         */
        readonly post: operations["post_api_v1_cases_id_give_consent"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/cases/{id}/withdraw-consent": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Withdraw a consent
         * @description Retirer un consentement. For: intake officer, case worker, follow-up officer (agent d’accueil, chargé(e) de dossier, agent de suivi).
         */
        readonly post: operations["post_api_v1_cases_id_withdraw_consent"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/cases/{id}/screen": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Record the screening
         * @description Consigner l’entretien d’accueil. For: intake officer, case worker (agent d’accueil, chargé(e) de dossier).
         */
        readonly post: operations["post_api_v1_cases_id_screen"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/cases/{id}/assess-needs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Assess the needs
         * @description Évaluer les besoins. For: case worker (chargé(e) de dossier).
         */
        readonly post: operations["post_api_v1_cases_id_assess_needs"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/cases/{id}/find-eligible": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Find eligible for an edition
         * @description Déclarer éligible à une édition. For: supervisor (superviseur).
         */
        readonly post: operations["post_api_v1_cases_id_find_eligible"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/cases/{id}/find-ineligible": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Find ineligible and refer
         * @description Déclarer non éligible et orienter. For: supervisor (superviseur).
         */
        readonly post: operations["post_api_v1_cases_id_find_ineligible"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/cases/{id}/put-on-waiting-list": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Put on the waiting list
         * @description Inscrire sur la liste d’attente. For: supervisor (superviseur).
         */
        readonly post: operations["post_api_v1_cases_id_put_on_waiting_list"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/cases/{id}/report-duplicate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Report a duplicate
         * @description Signaler un doublon. For: intake officer, case worker (agent d’accueil, chargé(e) de dossier).
         */
        readonly post: operations["post_api_v1_cases_id_report_duplicate"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/cases/{id}/link-identity": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Link two cases of one person
         * @description Relier deux dossiers d’une même personne. For: supervisor, intake officer (superviseur, agent d’accueil).
         */
        readonly post: operations["post_api_v1_cases_id_link_identity"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/cases/{id}/dismiss-duplicate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Dismiss a reported duplicate
         * @description Écarter un doublon signalé. For: supervisor, intake officer (superviseur, agent d’accueil).
         */
        readonly post: operations["post_api_v1_cases_id_dismiss_duplicate"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/cases/{id}/unlink-identity": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Undo the link between two cases
         * @description Défaire le lien entre deux dossiers. For: supervisor (superviseur).
         */
        readonly post: operations["post_api_v1_cases_id_unlink_identity"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/cases/{id}/draft-plan": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Draft or revise the plan
         * @description Rédiger ou réviser le plan. For: case worker (chargé(e) de dossier).
         */
        readonly post: operations["post_api_v1_cases_id_draft_plan"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/cases/{id}/override-ceiling": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Allow the plan to pass the ceiling
         * @description Autoriser le dépassement du plafond. For: supervisor (superviseur).
         */
        readonly post: operations["post_api_v1_cases_id_override_ceiling"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/cases/{id}/submit-plan": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Submit the plan
         * @description Soumettre le plan. For: case worker (chargé(e) de dossier).
         */
        readonly post: operations["post_api_v1_cases_id_submit_plan"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/cases/{id}/return-plan": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Return the plan for revision
         * @description Retourner le plan pour révision. For: supervisor (superviseur).
         */
        readonly post: operations["post_api_v1_cases_id_return_plan"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/cases/{id}/approve-plan": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Approve the plan
         * @description Approuver le plan. For: supervisor (superviseur).
         */
        readonly post: operations["post_api_v1_cases_id_approve_plan"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/cases/{id}/close": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Close the case
         * @description Clore le dossier. For: supervisor (superviseur).
         */
        readonly post: operations["post_api_v1_cases_id_close"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/cases/{id}/reopen": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Reopen the case
         * @description Rouvrir le dossier. For: supervisor (superviseur).
         */
        readonly post: operations["post_api_v1_cases_id_reopen"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/convoys": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the convoys
         * @description Lister les convois. For: intake officer, case worker, supervisor, analyst, auditor, data protection officer (agent d’accueil, chargé(e) de dossier, superviseur, analyste, auditeur, délégué à la protection des données).
         */
        readonly get: operations["get_api_v1_convoys"];
        readonly put?: never;
        /**
         * Announce a convoy
         * @description Annoncer un convoi. For: intake officer, supervisor (agent d’accueil, superviseur).
         */
        readonly post: operations["post_api_v1_convoys"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/dialogues": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the dialogue sessions
         * @description Lister les séances de dialogue. For: intake officer, case worker, supervisor, analyst, auditor, data protection officer (agent d’accueil, chargé(e) de dossier, superviseur, analyste, auditeur, délégué à la protection des données).
         */
        readonly get: operations["get_api_v1_dialogues"];
        readonly put?: never;
        /**
         * Record that a session was held
         * @description Consigner la tenue d’une séance. For: supervisor (superviseur).
         */
        readonly post: operations["post_api_v1_dialogues"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/dialogues/{id}/raise-concern": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Record a concern
         * @description Consigner une préoccupation. For: supervisor, case worker, intake officer (superviseur, chargé(e) de dossier, agent d’accueil).
         */
        readonly post: operations["post_api_v1_dialogues_id_raise_concern"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/dialogues/{id}/answer-concern": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Answer a concern
         * @description Répondre à une préoccupation. For: supervisor, case worker (superviseur, chargé(e) de dossier).
         */
        readonly post: operations["post_api_v1_dialogues_id_answer_concern"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/dialogues/{id}/refer-concern": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Refer a concern
         * @description Orienter une préoccupation. For: supervisor, case worker (superviseur, chargé(e) de dossier).
         */
        readonly post: operations["post_api_v1_dialogues_id_refer_concern"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/dialogues/{id}/turn-into-case": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Turn a concern into a case
         * @description Donner suite par un dossier. For: supervisor, case worker, intake officer (superviseur, chargé(e) de dossier, agent d’accueil).
         */
        readonly post: operations["post_api_v1_dialogues_id_turn_into_case"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/dialogues/{id}/turn-into-pledge": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Turn a concern into a pledge
         * @description Donner suite par une promesse de don. For: supervisor (superviseur).
         */
        readonly post: operations["post_api_v1_dialogues_id_turn_into_pledge"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/dialogues/{id}/close": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Close the session
         * @description Clore la séance. For: supervisor (superviseur).
         */
        readonly post: operations["post_api_v1_dialogues_id_close"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/cases/{id}/acts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read what one may do now
         * @description Lire ce que l’on peut faire maintenant. For: intake officer, case worker, supervisor, follow-up officer, analyst, auditor (agent d’accueil, chargé(e) de dossier, superviseur, agent de suivi, analyste, auditeur).
         */
        readonly get: operations["get_api_v1_cases_id_acts"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/convoys/{id}/acts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read what one may do now
         * @description Lire ce que l’on peut faire maintenant. For: intake officer, supervisor, analyst, auditor (agent d’accueil, superviseur, analyste, auditeur).
         */
        readonly get: operations["get_api_v1_convoys_id_acts"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/dialogues/{id}/acts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read what one may do now
         * @description Lire ce que l’on peut faire maintenant. For: intake officer, case worker, supervisor, analyst, auditor (agent d’accueil, chargé(e) de dossier, superviseur, analyste, auditeur).
         */
        readonly get: operations["get_api_v1_dialogues_id_acts"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/envelopes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the envelopes
         * @description Lister les enveloppes. For: case worker, supervisor, authorising officer, financial controller, accountant, reconciler, analyst, auditor (chargé(e) de dossier, superviseur, ordonnateur délégué, contrôleur financier, comptable public, rapprocheur, analyste, auditeur).
         */
        readonly get: operations["get_api_v1_envelopes"];
        readonly put?: never;
        /**
         * Open an envelope
         * @description Ouvrir une enveloppe. For: authorising officer (ordonnateur délégué).
         */
        readonly post: operations["post_api_v1_envelopes"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/envelopes/{id}/commit": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Commit a requested disbursement
         * @description Engager une demande de décaissement. For: authorising officer (ordonnateur délégué).
         */
        readonly post: operations["post_api_v1_envelopes_id_commit"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/envelopes/{id}/close-exercise": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Close the fiscal year
         * @description Clore l’exercice. For: authorising officer (ordonnateur délégué).
         */
        readonly post: operations["post_api_v1_envelopes_id_close_exercise"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/disbursements": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the disbursements
         * @description Lister les décaissements. For: case worker, supervisor, authorising officer, financial controller, accountant, reconciler, analyst, auditor, data protection officer (chargé(e) de dossier, superviseur, ordonnateur délégué, contrôleur financier, comptable public, rapprocheur, analyste, auditeur, délégué à la protection des données).
         */
        readonly get: operations["get_api_v1_disbursements"];
        readonly put?: never;
        /**
         * Request a line of the approved plan
         * @description Demander le décaissement d’une ligne du plan approuvé. For: case worker (chargé(e) de dossier).
         */
        readonly post: operations["post_api_v1_disbursements"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/disbursements/{id}/grant-visa": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Grant the visa
         * @description Accorder le visa. For: financial controller (contrôleur financier).
         */
        readonly post: operations["post_api_v1_disbursements_id_grant_visa"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/disbursements/{id}/refuse-visa": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Refuse the visa
         * @description Refuser le visa. For: financial controller (contrôleur financier).
         */
        readonly post: operations["post_api_v1_disbursements_id_refuse_visa"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/disbursements/{id}/verify": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Verify: certify the service
         * @description Liquider : certifier le service fait. For: supervisor, authorising officer (superviseur, ordonnateur délégué).
         */
        readonly post: operations["post_api_v1_disbursements_id_verify"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/disbursements/{id}/order": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Issue the payment order
         * @description Ordonnancer : émettre le mandat. For: authorising officer (ordonnateur délégué).
         */
        readonly post: operations["post_api_v1_disbursements_id_order"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/disbursements/{id}/cancel": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Cancel and release the commitment
         * @description Annuler et libérer l’engagement. For: authorising officer (ordonnateur délégué).
         */
        readonly post: operations["post_api_v1_disbursements_id_cancel"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/disbursements/{id}/accept-order": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Accept the payment order
         * @description Prendre en charge le mandat. For: accountant (comptable public).
         */
        readonly post: operations["post_api_v1_disbursements_id_accept_order"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/disbursements/{id}/reject-order": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Reject the payment order
         * @description Rejeter le mandat. For: accountant (comptable public).
         */
        readonly post: operations["post_api_v1_disbursements_id_reject_order"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/disbursements/{id}/issue-cheque": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Issue the cheque
         * @description Émettre le chèque. For: accountant (comptable public).
         */
        readonly post: operations["post_api_v1_disbursements_id_issue_cheque"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/disbursements/{id}/void-cheque": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Record the cheque returned, stopped or unpaid
         * @description Constater le chèque rendu, opposé ou impayé. For: accountant (comptable public).
         */
        readonly post: operations["post_api_v1_disbursements_id_void_cheque"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/disbursements/{id}/hand-over": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Hand the cheque over against a receipt
         * @description Remettre le chèque contre décharge. For: accountant (comptable public).
         */
        readonly post: operations["post_api_v1_disbursements_id_hand_over"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/disbursements/{id}/pay": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Record the payment
         * @description Constater le paiement. For: accountant (comptable public).
         */
        readonly post: operations["post_api_v1_disbursements_id_pay"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/statement-lines": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the statement lines
         * @description Lister les lignes de relevé. For: supervisor, authorising officer, financial controller, accountant, reconciler, analyst, auditor (superviseur, ordonnateur délégué, contrôleur financier, comptable public, rapprocheur, analyste, auditeur).
         */
        readonly get: operations["get_api_v1_statement_lines"];
        readonly put?: never;
        /**
         * Import a statement line
         * @description Importer une ligne de relevé. For: reconciler (rapprocheur).
         */
        readonly post: operations["post_api_v1_statement_lines"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/statement-lines/{id}/match": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Match with a payment
         * @description Rapprocher d’un paiement. For: reconciler (rapprocheur).
         */
        readonly post: operations["post_api_v1_statement_lines_id_match"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/donations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the donations
         * @description Lister les dons. For: supervisor, authorising officer, financial controller, accountant, reconciler, analyst, auditor, data protection officer (superviseur, ordonnateur délégué, contrôleur financier, comptable public, rapprocheur, analyste, auditeur, délégué à la protection des données).
         */
        readonly get: operations["get_api_v1_donations"];
        readonly put?: never;
        /**
         * Record a pledge
         * @description Consigner une promesse de don. For: authorising officer, supervisor (ordonnateur délégué, superviseur).
         */
        readonly post: operations["post_api_v1_donations"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/donations/{id}/receive": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Record the donation received
         * @description Constater la réception du don. For: accountant (comptable public).
         */
        readonly post: operations["post_api_v1_donations_id_receive"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/donations/{id}/default": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Record the pledge as defaulted
         * @description Constater la promesse non tenue. For: authorising officer, supervisor (ordonnateur délégué, superviseur).
         */
        readonly post: operations["post_api_v1_donations_id_default"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/donations/{id}/transfer": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Transfer the donation to a body
         * @description Transférer le don à un organisme. For: authorising officer (ordonnateur délégué).
         */
        readonly post: operations["post_api_v1_donations_id_transfer"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/donations/{id}/allocate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Allocate the donation to beneficiaries
         * @description Affecter le don à des bénéficiaires. For: authorising officer (ordonnateur délégué).
         */
        readonly post: operations["post_api_v1_donations_id_allocate"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/donations/{id}/allocate-equally": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Allocate the donation in equal shares
         * @description Affecter le don à parts égales. For: authorising officer (ordonnateur délégué).
         */
        readonly post: operations["post_api_v1_donations_id_allocate_equally"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/donations/{id}/pay-allocation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Record an allocation as paid
         * @description Constater le paiement d’une part. For: accountant (comptable public).
         */
        readonly post: operations["post_api_v1_donations_id_pay_allocation"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/donations/{id}/attest": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Attest to the donor how the gift was used
         * @description Attester l’emploi du don au donateur. For: supervisor, authorising officer (superviseur, ordonnateur délégué).
         */
        readonly post: operations["post_api_v1_donations_id_attest"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/envelopes/{id}/acts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read what one may do now
         * @description Lire ce que l’on peut faire maintenant. For: authorising officer, analyst, auditor (ordonnateur délégué, analyste, auditeur).
         */
        readonly get: operations["get_api_v1_envelopes_id_acts"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/disbursements/{id}/acts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read what one may do now
         * @description Lire ce que l’on peut faire maintenant. For: case worker, supervisor, authorising officer, financial controller, accountant, analyst, auditor (chargé(e) de dossier, superviseur, ordonnateur délégué, contrôleur financier, comptable public, analyste, auditeur).
         */
        readonly get: operations["get_api_v1_disbursements_id_acts"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/statement-lines/{id}/acts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read what one may do now
         * @description Lire ce que l’on peut faire maintenant. For: reconciler, analyst, auditor (rapprocheur, analyste, auditeur).
         */
        readonly get: operations["get_api_v1_statement_lines_id_acts"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/donations/{id}/acts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read what one may do now
         * @description Lire ce que l’on peut faire maintenant. For: supervisor, authorising officer, accountant, analyst, auditor (superviseur, ordonnateur délégué, comptable public, analyste, auditeur).
         */
        readonly get: operations["get_api_v1_donations_id_acts"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/kit-models": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the kit models
         * @description Lister les modèles de kit. For: storekeeper, case worker, supervisor, analyst, auditor (magasinier, chargé(e) de dossier, superviseur, analyste, auditeur).
         */
        readonly get: operations["get_api_v1_kit_models"];
        readonly put?: never;
        /**
         * Publish a kit model
         * @description Publier un modèle de kit. For: storekeeper (magasinier).
         */
        readonly post: operations["post_api_v1_kit_models"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/kit-models/{id}/publish-version": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Publish a new version of the model
         * @description Publier une nouvelle version du modèle. For: storekeeper (magasinier).
         */
        readonly post: operations["post_api_v1_kit_models_id_publish_version"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/sites": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the storage sites
         * @description Lister les sites de stockage. For: storekeeper, case worker, supervisor, analyst, auditor (magasinier, chargé(e) de dossier, superviseur, analyste, auditeur).
         */
        readonly get: operations["get_api_v1_sites"];
        readonly put?: never;
        /**
         * Open a storage site
         * @description Ouvrir un site de stockage. For: storekeeper (magasinier).
         */
        readonly post: operations["post_api_v1_sites"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/sites/{id}/receive": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Receive a delivery
         * @description Réceptionner une livraison. For: storekeeper (magasinier).
         */
        readonly post: operations["post_api_v1_sites_id_receive"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/sites/{id}/reserve": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Reserve a unit for a requested kit
         * @description Réserver une unité pour un kit demandé. For: storekeeper (magasinier).
         */
        readonly post: operations["post_api_v1_sites_id_reserve"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/sites/{id}/write-off": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Write a unit off
         * @description Sortir une unité du stock. For: storekeeper (magasinier).
         */
        readonly post: operations["post_api_v1_sites_id_write_off"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/kits": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the kits
         * @description Lister les kits. For: storekeeper, case worker, supervisor, analyst, auditor, data protection officer (magasinier, chargé(e) de dossier, superviseur, analyste, auditeur, délégué à la protection des données).
         */
        readonly get: operations["get_api_v1_kits"];
        readonly put?: never;
        /**
         * Request a kit of the approved plan
         * @description Demander un kit du plan approuvé. For: case worker (chargé(e) de dossier).
         */
        readonly post: operations["post_api_v1_kits"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/kits/{id}/request-again": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Request the kit on the new approved plan
         * @description Redemander le kit sur le nouveau plan approuvé. For: case worker (chargé(e) de dossier).
         */
        readonly post: operations["post_api_v1_kits_id_request_again"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/kits/{id}/dispatch": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Dispatch the kit to another site
         * @description Expédier le kit vers un autre site. For: storekeeper (magasinier).
         */
        readonly post: operations["post_api_v1_kits_id_dispatch"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/kits/{id}/arrive": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Record the arrival of the kit
         * @description Constater l’arrivée du kit. For: storekeeper (magasinier).
         */
        readonly post: operations["post_api_v1_kits_id_arrive"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/kits/{id}/hand-over": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Hand the kit over against a receipt
         * @description Remettre le kit contre décharge. For: storekeeper (magasinier).
         */
        readonly post: operations["post_api_v1_kits_id_hand_over"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/assets": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the community assets
         * @description Lister les ouvrages communautaires. For: supervisor, follow-up officer, analyst, auditor, data protection officer (superviseur, agent de suivi, analyste, auditeur, délégué à la protection des données).
         */
        readonly get: operations["get_api_v1_assets"];
        readonly put?: never;
        /**
         * Propose an asset
         * @description Proposer un ouvrage. For: supervisor (superviseur).
         */
        readonly post: operations["post_api_v1_assets"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/assets/{id}/accept": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Accept the works provisionally
         * @description Prononcer la réception provisoire. For: supervisor (superviseur).
         */
        readonly post: operations["post_api_v1_assets_id_accept"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/assets/{id}/constitute-committee": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Record the committee as constituted
         * @description Constater la constitution du comité de gestion. For: supervisor (superviseur).
         */
        readonly post: operations["post_api_v1_assets_id_constitute_committee"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/assets/{id}/hand-over": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Hand the keys over
         * @description Remettre les clés de l’ouvrage. For: supervisor (superviseur).
         */
        readonly post: operations["post_api_v1_assets_id_hand_over"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/kit-models/{id}/acts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read what one may do now
         * @description Lire ce que l’on peut faire maintenant. For: storekeeper, analyst, auditor (magasinier, analyste, auditeur).
         */
        readonly get: operations["get_api_v1_kit_models_id_acts"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/sites/{id}/acts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read what one may do now
         * @description Lire ce que l’on peut faire maintenant. For: storekeeper, analyst, auditor (magasinier, analyste, auditeur).
         */
        readonly get: operations["get_api_v1_sites_id_acts"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/kits/{id}/acts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read what one may do now
         * @description Lire ce que l’on peut faire maintenant. For: case worker, storekeeper, analyst, auditor (chargé(e) de dossier, magasinier, analyste, auditeur).
         */
        readonly get: operations["get_api_v1_kits_id_acts"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/assets/{id}/acts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read what one may do now
         * @description Lire ce que l’on peut faire maintenant. For: supervisor, analyst, auditor (superviseur, analyste, auditeur).
         */
        readonly get: operations["get_api_v1_assets_id_acts"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/follow-ups/{id}/record-visit": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Record a visit
         * @description Enregistrer une visite. For: follow-up officer, case worker (agent de suivi, chargé(e) de dossier).
         */
        readonly post: operations["post_api_v1_follow_ups_id_record_visit"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/upkeeps/{id}/report-status": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Report the state of the asset
         * @description Signaler l’état de l’ouvrage. For: follow-up officer, supervisor (agent de suivi, superviseur).
         */
        readonly post: operations["post_api_v1_upkeeps_id_report_status"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/follow-ups/{id}/acts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read what one may do now
         * @description Lire ce que l’on peut faire maintenant. For: case worker, follow-up officer, analyst, auditor (chargé(e) de dossier, agent de suivi, analyste, auditeur).
         */
        readonly get: operations["get_api_v1_follow_ups_id_acts"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/upkeeps/{id}/acts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read what one may do now
         * @description Lire ce que l’on peut faire maintenant. For: supervisor, follow-up officer, analyst, auditor (superviseur, agent de suivi, analyste, auditeur).
         */
        readonly get: operations["get_api_v1_upkeeps_id_acts"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/cases/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read a case
         * @description Lire un dossier. For: intake officer, case worker, supervisor, commission member, follow-up officer, analyst, auditor, data protection officer (agent d’accueil, chargé(e) de dossier, superviseur, membre de la commission, agent de suivi, analyste, auditeur, délégué à la protection des données).
         */
        readonly get: operations["get_api_v1_cases_id"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/cases/search": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Search the cases by name
         * @description Chercher un dossier par le nom. For: intake officer, case worker, supervisor, commission member, follow-up officer, data protection officer (agent d’accueil, chargé(e) de dossier, superviseur, membre de la commission, agent de suivi, délégué à la protection des données).
         */
        readonly post: operations["post_api_v1_cases_search"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/cases/{id}/timeline": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read the history of a case
         * @description Lire l’histoire d’un dossier. For: intake officer, case worker, supervisor, commission member, follow-up officer, analyst, auditor, data protection officer (agent d’accueil, chargé(e) de dossier, superviseur, membre de la commission, agent de suivi, analyste, auditeur, délégué à la protection des données).
         */
        readonly get: operations["get_api_v1_cases_id_timeline"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/cases/{id}/changes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Compare a case between two dates
         * @description Comparer un dossier entre deux dates. For: intake officer, case worker, supervisor, commission member, follow-up officer, analyst, auditor, data protection officer (agent d’accueil, chargé(e) de dossier, superviseur, membre de la commission, agent de suivi, analyste, auditeur, délégué à la protection des données).
         */
        readonly get: operations["get_api_v1_cases_id_changes"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/visits": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the visits due and recorded
         * @description Lister les visites à faire et faites. For: case worker, supervisor, follow-up officer, analyst, auditor, data protection officer (chargé(e) de dossier, superviseur, agent de suivi, analyste, auditeur, délégué à la protection des données).
         */
        readonly get: operations["get_api_v1_visits"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/dialogues/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read a dialogue session
         * @description Lire une séance de dialogue. For: intake officer, case worker, supervisor, analyst, auditor, data protection officer (agent d’accueil, chargé(e) de dossier, superviseur, analyste, auditeur, délégué à la protection des données).
         */
        readonly get: operations["get_api_v1_dialogues_id"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/convoys/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read a convoy
         * @description Lire un convoi. For: intake officer, case worker, supervisor, analyst, auditor, data protection officer (agent d’accueil, chargé(e) de dossier, superviseur, analyste, auditeur, délégué à la protection des données).
         */
        readonly get: operations["get_api_v1_convoys_id"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/envelopes/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read an envelope
         * @description Lire une enveloppe. For: case worker, supervisor, authorising officer, financial controller, accountant, reconciler, analyst, auditor (chargé(e) de dossier, superviseur, ordonnateur délégué, contrôleur financier, comptable public, rapprocheur, analyste, auditeur).
         */
        readonly get: operations["get_api_v1_envelopes_id"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/envelopes/{id}/commitments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the commitments of an envelope
         * @description Lister les engagements d’une enveloppe. For: supervisor, authorising officer, financial controller, accountant, reconciler, analyst, auditor (superviseur, ordonnateur délégué, contrôleur financier, comptable public, rapprocheur, analyste, auditeur).
         */
        readonly get: operations["get_api_v1_envelopes_id_commitments"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/disbursements/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read a disbursement
         * @description Lire un décaissement. For: case worker, supervisor, authorising officer, financial controller, accountant, reconciler, analyst, auditor, data protection officer (chargé(e) de dossier, superviseur, ordonnateur délégué, contrôleur financier, comptable public, rapprocheur, analyste, auditeur, délégué à la protection des données).
         */
        readonly get: operations["get_api_v1_disbursements_id"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/finance/inbox": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read the finance inbox
         * @description Lire la corbeille des finances. For: supervisor, authorising officer, financial controller, accountant, reconciler, analyst, auditor (superviseur, ordonnateur délégué, contrôleur financier, comptable public, rapprocheur, analyste, auditeur).
         */
        readonly get: operations["get_api_v1_finance_inbox"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/donations/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Trace a donation to its beneficiaries
         * @description Suivre un don jusqu’aux bénéficiaires. For: supervisor, authorising officer, financial controller, accountant, reconciler, analyst, auditor, data protection officer (superviseur, ordonnateur délégué, contrôleur financier, comptable public, rapprocheur, analyste, auditeur, délégué à la protection des données).
         */
        readonly get: operations["get_api_v1_donations_id"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/sites/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read the stock of a site
         * @description Lire le stock d’un site. For: storekeeper, case worker, supervisor, analyst, auditor (magasinier, chargé(e) de dossier, superviseur, analyste, auditeur).
         */
        readonly get: operations["get_api_v1_sites_id"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/sites/{id}/units": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read the ledger of a site’s units
         * @description Lire le registre des unités d’un site. For: storekeeper, case worker, supervisor, analyst, auditor (magasinier, chargé(e) de dossier, superviseur, analyste, auditeur).
         */
        readonly get: operations["get_api_v1_sites_id_units"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/kit-models/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read a kit model and its price history
         * @description Lire un modèle de kit et l’historique de ses prix. For: storekeeper, case worker, supervisor, analyst, auditor (magasinier, chargé(e) de dossier, superviseur, analyste, auditeur).
         */
        readonly get: operations["get_api_v1_kit_models_id"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/kits/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read a kit
         * @description Lire un kit. For: storekeeper, case worker, supervisor, analyst, auditor, data protection officer (magasinier, chargé(e) de dossier, superviseur, analyste, auditeur, délégué à la protection des données).
         */
        readonly get: operations["get_api_v1_kits_id"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/assets/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read the card of an asset
         * @description Lire la fiche d’un ouvrage. For: supervisor, follow-up officer, analyst, auditor, data protection officer (superviseur, agent de suivi, analyste, auditeur, délégué à la protection des données).
         */
        readonly get: operations["get_api_v1_assets_id"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/figures": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read the programme’s figures
         * @description Lire les chiffres du programme. For: case worker, supervisor, commission member, authorising officer, financial controller, accountant, analyst, auditor, data protection officer, administrator (chargé(e) de dossier, superviseur, membre de la commission, ordonnateur délégué, contrôleur financier, comptable public, analyste, auditeur, délégué à la protection des données, administrateur).
         */
        readonly get: operations["get_api_v1_figures"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/work": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read what waits for the caller
         * @description Lire ce qui attend. For: intake officer, case worker, supervisor, commission member, authorising officer, financial controller, accountant, reconciler, storekeeper, follow-up officer, analyst, auditor, data protection officer, administrator (agent d’accueil, chargé(e) de dossier, superviseur, membre de la commission, ordonnateur délégué, contrôleur financier, comptable public, rapprocheur, magasinier, agent de suivi, analyste, auditeur, délégué à la protection des données, administrateur).
         */
        readonly get: operations["get_api_v1_work"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        readonly Problem: {
            readonly type: string;
            readonly title: string;
            readonly status: number;
            readonly detail?: string;
            /** @description Stable: act on this one */
            readonly code: string;
            readonly correlationId?: string;
        } & {
            readonly [key: string]: unknown;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly get_health_live: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @enum {string} */
                        readonly status: "live" | "ready";
                    };
                };
            };
        };
    };
    readonly get_health_ready: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @enum {string} */
                        readonly status: "live" | "ready";
                    };
                };
            };
        };
    };
    readonly get_metrics: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": string;
                };
            };
        };
    };
    readonly get_api_v1_feeds: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly lag: readonly {
                            readonly consumer: string;
                            readonly behind: number;
                            readonly position: string | null;
                            readonly failing: string | null;
                        }[];
                        readonly parked: readonly {
                            readonly consumer: string;
                            readonly stream: string;
                            readonly eventId: string;
                            readonly type: string;
                            readonly position: string;
                            readonly reason: string | null;
                            readonly attempts: number;
                            readonly parkedAt: string;
                        }[];
                    };
                };
            };
        };
    };
    readonly post_api_v1_feeds_consumer_retry: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly consumer: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly stream: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly left: number;
                    };
                };
            };
        };
    };
    readonly post_api_v1_feeds_consumer_discard: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly consumer: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly stream: string;
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly left: number;
                    };
                };
            };
        };
    };
    readonly get_api_v1_demonstration: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly accounts: readonly {
                            /** @enum {string} */
                            readonly role: "intake_officer" | "case_worker" | "supervisor" | "commission" | "authorising_officer" | "financial_controller" | "accountant" | "reconciler" | "storekeeper" | "follow_up_officer" | "auditor" | "dpo" | "admin";
                            readonly userName: string;
                        }[];
                    };
                };
            };
        };
    };
    readonly post_api_v1_demonstration_sign_in: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly role: "intake_officer" | "case_worker" | "supervisor" | "commission" | "authorising_officer" | "financial_controller" | "accountant" | "reconciler" | "storekeeper" | "follow_up_officer" | "auditor" | "dpo" | "admin";
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly token: string;
                        /** Format: date-time */
                        readonly expiresAt: string;
                        /** Format: uuid */
                        readonly accountId: string;
                        readonly userName: string;
                        readonly displayName: string;
                        readonly roles: readonly ("intake_officer" | "case_worker" | "supervisor" | "commission" | "authorising_officer" | "financial_controller" | "accountant" | "reconciler" | "storekeeper" | "follow_up_officer" | "auditor" | "dpo" | "admin")[];
                        readonly region: string | null;
                    };
                };
            };
        };
    };
    readonly post_api_v1_convoys_id_manifest: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly lines: readonly ({
                        readonly lineKey: string;
                        readonly givenNames: string;
                        readonly familyName: string;
                        /** @default null */
                        readonly birthDate?: string | null;
                        /** @default null */
                        readonly minor?: boolean | null;
                        /** @default null */
                        readonly phone?: string | null;
                        /** @enum {string} */
                        readonly sex: "female" | "male";
                        /** @default null */
                        readonly region?: ("10" | "11" | "12" | "13" | "14" | "15" | "16" | "17" | "18" | "19" | "00" | "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09") | null;
                    } | {
                        readonly [key: string]: (string | number | boolean | null) | readonly (string | number | boolean | null)[] | {
                            readonly [key: string]: string | number | boolean | null;
                        };
                    })[];
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly done: number;
                        readonly refused: number;
                        readonly invalid: number;
                        readonly outcomes: readonly {
                            readonly line: number;
                            readonly key: string | null;
                            /** @enum {string} */
                            readonly outcome: "done" | "refused" | "invalid";
                            readonly id: string | null;
                            readonly revision: number | null;
                            readonly position: string | null;
                            readonly code: string | null;
                            readonly field: string | null;
                        }[];
                    };
                };
            };
        };
    };
    readonly post_api_v1_statements: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly account: string;
                    readonly lines: readonly ({
                        readonly reference: string;
                        /** Format: date */
                        readonly bookedOn: string;
                        /** @description Whole XOF francs, above zero */
                        readonly amount: number;
                    } | {
                        readonly [key: string]: (string | number | boolean | null) | readonly (string | number | boolean | null)[] | {
                            readonly [key: string]: string | number | boolean | null;
                        };
                    })[];
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly done: number;
                        readonly refused: number;
                        readonly invalid: number;
                        readonly outcomes: readonly {
                            readonly line: number;
                            readonly key: string | null;
                            /** @enum {string} */
                            readonly outcome: "done" | "refused" | "invalid";
                            readonly id: string | null;
                            readonly revision: number | null;
                            readonly position: string | null;
                            readonly code: string | null;
                            readonly field: string | null;
                        }[];
                    };
                };
            };
        };
    };
    readonly get_api_v1_cases_id_live: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/event-stream": string;
                };
            };
        };
    };
    readonly get_api_v1_finance_inbox_live: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/event-stream": string;
                };
            };
        };
    };
    readonly get_api_v1_audit_events: {
        readonly parameters: {
            readonly query?: {
                readonly after?: string;
                readonly limit?: number;
                readonly asOf?: string;
                readonly happenedBy?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/x-ndjson": {
                        /** @enum {string} */
                        readonly store: "real" | "demonstration";
                        readonly position: string;
                        readonly stream: string;
                        readonly revision: number;
                        readonly type: string;
                        readonly version: number;
                        /** Format: uuid */
                        readonly id: string;
                        /** Format: date-time */
                        readonly recordedAt: string;
                        readonly data: {
                            readonly [key: string]: unknown;
                        };
                        readonly metadata: {
                            readonly [key: string]: unknown;
                        };
                        readonly sentence: {
                            readonly fr: string;
                            readonly en: string;
                        };
                    };
                };
            };
        };
    };
    readonly post_api_v1_sessions: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly userName: string;
                    readonly password: string;
                    /**
                     * @description Sets a cookie with which a browser renews the session
                     * @default false
                     */
                    readonly renewable?: boolean;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly token: string;
                        /** Format: date-time */
                        readonly expiresAt: string;
                        /** Format: uuid */
                        readonly accountId: string;
                        readonly userName: string;
                        readonly displayName: string;
                        readonly roles: readonly ("intake_officer" | "case_worker" | "supervisor" | "commission" | "authorising_officer" | "financial_controller" | "accountant" | "reconciler" | "storekeeper" | "follow_up_officer" | "auditor" | "dpo" | "admin")[];
                        readonly region: string | null;
                    };
                };
            };
        };
    };
    readonly post_api_v1_sessions_renew: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Null: sign in again */
                        readonly session: {
                            readonly token: string;
                            /** Format: date-time */
                            readonly expiresAt: string;
                            /** Format: uuid */
                            readonly accountId: string;
                            readonly userName: string;
                            readonly displayName: string;
                            readonly roles: readonly ("intake_officer" | "case_worker" | "supervisor" | "commission" | "authorising_officer" | "financial_controller" | "accountant" | "reconciler" | "storekeeper" | "follow_up_officer" | "auditor" | "dpo" | "admin")[];
                            readonly region: string | null;
                        } | null;
                    };
                };
            };
        };
    };
    readonly post_api_v1_sessions_end: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly get_api_v1_sessions_current: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly accountId: string;
                        readonly roles: readonly ("intake_officer" | "case_worker" | "supervisor" | "commission" | "authorising_officer" | "financial_controller" | "accountant" | "reconciler" | "storekeeper" | "follow_up_officer" | "auditor" | "dpo" | "admin")[];
                        readonly region: string | null;
                    };
                };
            };
        };
    };
    readonly post_api_v1_sessions_current_change_password: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly password: string;
                    readonly newPassword: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly token: string;
                        /** Format: date-time */
                        readonly expiresAt: string;
                        /** Format: uuid */
                        readonly accountId: string;
                        readonly userName: string;
                        readonly displayName: string;
                        readonly roles: readonly ("intake_officer" | "case_worker" | "supervisor" | "commission" | "authorising_officer" | "financial_controller" | "accountant" | "reconciler" | "storekeeper" | "follow_up_officer" | "auditor" | "dpo" | "admin")[];
                        readonly region: string | null;
                    };
                };
            };
        };
    };
    readonly post_api_v1_setup: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly code: string;
                    readonly userName: string;
                    readonly displayName: string;
                    readonly password: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly id: string;
                        readonly userName: string;
                        readonly displayName: string;
                        readonly roles: readonly ("intake_officer" | "case_worker" | "supervisor" | "commission" | "authorising_officer" | "financial_controller" | "accountant" | "reconciler" | "storekeeper" | "follow_up_officer" | "auditor" | "dpo" | "admin")[];
                        readonly region: string | null;
                        readonly disabled: boolean;
                        readonly lockedUntil: string | null;
                    };
                };
            };
        };
    };
    readonly get_api_v1_keys: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly keys: readonly ({
                            readonly kty: string;
                        } & {
                            readonly [key: string]: unknown;
                        })[];
                    };
                };
            };
        };
    };
    readonly get_api_v1_accounts: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            readonly userName: string;
                            readonly displayName: string;
                            readonly roles: readonly ("intake_officer" | "case_worker" | "supervisor" | "commission" | "authorising_officer" | "financial_controller" | "accountant" | "reconciler" | "storekeeper" | "follow_up_officer" | "auditor" | "dpo" | "admin")[];
                            readonly region: string | null;
                            readonly disabled: boolean;
                            readonly lockedUntil: string | null;
                        }[];
                    };
                };
            };
        };
    };
    readonly post_api_v1_accounts: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly userName: string;
                    readonly displayName: string;
                    readonly password: string;
                    readonly roles: readonly ("intake_officer" | "case_worker" | "supervisor" | "commission" | "authorising_officer" | "financial_controller" | "accountant" | "reconciler" | "storekeeper" | "follow_up_officer" | "auditor" | "dpo" | "admin")[];
                    /** @default null */
                    readonly region?: ("10" | "11" | "12" | "13" | "14" | "15" | "16" | "17" | "18" | "19" | "00" | "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09") | null;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly id: string;
                        readonly userName: string;
                        readonly displayName: string;
                        readonly roles: readonly ("intake_officer" | "case_worker" | "supervisor" | "commission" | "authorising_officer" | "financial_controller" | "accountant" | "reconciler" | "storekeeper" | "follow_up_officer" | "auditor" | "dpo" | "admin")[];
                        readonly region: string | null;
                        readonly disabled: boolean;
                        readonly lockedUntil: string | null;
                    };
                };
            };
        };
    };
    readonly post_api_v1_accounts_id_disable: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly id: string;
                        readonly userName: string;
                        readonly displayName: string;
                        readonly roles: readonly ("intake_officer" | "case_worker" | "supervisor" | "commission" | "authorising_officer" | "financial_controller" | "accountant" | "reconciler" | "storekeeper" | "follow_up_officer" | "auditor" | "dpo" | "admin")[];
                        readonly region: string | null;
                        readonly disabled: boolean;
                        readonly lockedUntil: string | null;
                    };
                };
            };
        };
    };
    readonly post_api_v1_accounts_id_enable: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly id: string;
                        readonly userName: string;
                        readonly displayName: string;
                        readonly roles: readonly ("intake_officer" | "case_worker" | "supervisor" | "commission" | "authorising_officer" | "financial_controller" | "accountant" | "reconciler" | "storekeeper" | "follow_up_officer" | "auditor" | "dpo" | "admin")[];
                        readonly region: string | null;
                        readonly disabled: boolean;
                        readonly lockedUntil: string | null;
                    };
                };
            };
        };
    };
    readonly post_api_v1_accounts_id_change_roles: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly roles: readonly ("intake_officer" | "case_worker" | "supervisor" | "commission" | "authorising_officer" | "financial_controller" | "accountant" | "reconciler" | "storekeeper" | "follow_up_officer" | "auditor" | "dpo" | "admin")[];
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly id: string;
                        readonly userName: string;
                        readonly displayName: string;
                        readonly roles: readonly ("intake_officer" | "case_worker" | "supervisor" | "commission" | "authorising_officer" | "financial_controller" | "accountant" | "reconciler" | "storekeeper" | "follow_up_officer" | "auditor" | "dpo" | "admin")[];
                        readonly region: string | null;
                        readonly disabled: boolean;
                        readonly lockedUntil: string | null;
                    };
                };
            };
        };
    };
    readonly post_api_v1_accounts_id_reset_password: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly password: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly id: string;
                        readonly userName: string;
                        readonly displayName: string;
                        readonly roles: readonly ("intake_officer" | "case_worker" | "supervisor" | "commission" | "authorising_officer" | "financial_controller" | "accountant" | "reconciler" | "storekeeper" | "follow_up_officer" | "auditor" | "dpo" | "admin")[];
                        readonly region: string | null;
                        readonly disabled: boolean;
                        readonly lockedUntil: string | null;
                    };
                };
            };
        };
    };
    readonly post_api_v1_keys_rotate: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly keys: number;
                    };
                };
            };
        };
    };
    readonly get_api_v1_cases: {
        readonly parameters: {
            readonly query?: {
                readonly region?: "10" | "11" | "12" | "13" | "14" | "15" | "16" | "17" | "18" | "19" | "00" | "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09";
                readonly status?: "registered" | "assessed" | "eligible" | "not_eligible" | "waiting_list" | "plan_drafted" | "submitted" | "approved" | "in_assistance" | "in_follow_up" | "closed";
                readonly worker?: string;
                readonly sector?: "livestock" | "poultry" | "market_gardening" | "fish_farming" | "agriculture" | "agri_food" | "transport" | "commerce" | "sewing" | "crafts" | "construction" | "services" | "other";
                readonly dueBefore?: string;
                readonly sort?: "since" | "dueOn" | "registeredOn";
                readonly order?: "ascending" | "descending";
                readonly limit?: number;
                readonly after?: string;
                readonly asOf?: string;
                readonly happenedBy?: string;
            };
            readonly header?: {
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            /** Format: uuid */
                            readonly personId: string;
                            readonly givenNames: string | null;
                            readonly familyName: string | null;
                            /** @enum {string} */
                            readonly status: "registered" | "assessed" | "eligible" | "not_eligible" | "waiting_list" | "plan_drafted" | "submitted" | "approved" | "in_assistance" | "in_follow_up" | "closed";
                            /** Format: date */
                            readonly since: string;
                            /** @enum {string} */
                            readonly region: "10" | "11" | "12" | "13" | "14" | "15" | "16" | "17" | "18" | "19" | "00" | "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09";
                            readonly workerId: string | null;
                            readonly edition: string | null;
                            readonly sector: ("livestock" | "poultry" | "market_gardening" | "fish_farming" | "agriculture" | "agri_food" | "transport" | "commerce" | "sewing" | "crafts" | "construction" | "services" | "other") | null;
                            /** @enum {string} */
                            readonly sex: "female" | "male";
                            readonly minor: boolean;
                            /** @enum {string} */
                            readonly targetGroup: "returnee" | "candidate";
                            /** @enum {string} */
                            readonly returnType: "assisted_voluntary" | "voluntary_humanitarian" | "forced" | "spontaneous" | "government_repatriation" | "none_potential_migrant";
                            readonly priority: ("normal" | "high") | null;
                            /** Format: date */
                            readonly arrivedOn: string;
                            /** Format: date */
                            readonly registeredOn: string;
                            readonly dueOn: string | null;
                        }[];
                        readonly next: string | null;
                    };
                };
            };
        };
    };
    readonly post_api_v1_cases: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key gives the same answer and adds nothing */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that was seen; 412 when the file has moved on */
                readonly "If-Match"?: string;
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly givenNames: string;
                    readonly familyName: string;
                    /** @default null */
                    readonly birthDate?: string | null;
                    /** @default null */
                    readonly minor?: boolean | null;
                    /** @default null */
                    readonly phone?: string | null;
                    /** @enum {string} */
                    readonly sex: "female" | "male";
                    /** @enum {string} */
                    readonly targetGroup: "returnee" | "candidate";
                    /** @enum {string} */
                    readonly returnType: "assisted_voluntary" | "voluntary_humanitarian" | "forced" | "spontaneous" | "government_repatriation" | "none_potential_migrant";
                    readonly countryOfDeparture: string;
                    /** Format: date */
                    readonly arrivedOn: string;
                    /** @enum {string} */
                    readonly region: "10" | "11" | "12" | "13" | "14" | "15" | "16" | "17" | "18" | "19" | "00" | "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09";
                    /** @default null */
                    readonly convoyId?: string | null;
                    /** Format: date-time */
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @description The file
                         */
                        readonly id: string;
                        /** @description Of the file, after the act */
                        readonly revision: number;
                        /** @description Opaque; give it back as Consistency-Position */
                        readonly position: string;
                    };
                };
            };
        };
    };
    readonly post_api_v1_cases_id_assign: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key gives the same answer and adds nothing */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that was seen; 412 when the file has moved on */
                readonly "If-Match"?: string;
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly workerId: string;
                    /** Format: date-time */
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @description The file
                         */
                        readonly id: string;
                        /** @description Of the file, after the act */
                        readonly revision: number;
                        /** @description Opaque; give it back as Consistency-Position */
                        readonly position: string;
                    };
                };
            };
        };
    };
    readonly post_api_v1_cases_id_give_consent: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key gives the same answer and adds nothing */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that was seen; 412 when the file has moved on */
                readonly "If-Match"?: string;
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly purpose: "case_management" | "sharing" | "payment" | "publication" | "research";
                    /** @default null */
                    readonly guardian?: string | null;
                    /** @enum {string} */
                    readonly evidence: "signed" | "oral_witnessed";
                    /** Format: date-time */
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @description The file
                         */
                        readonly id: string;
                        /** @description Of the file, after the act */
                        readonly revision: number;
                        /** @description Opaque; give it back as Consistency-Position */
                        readonly position: string;
                    };
                };
            };
        };
    };
    readonly post_api_v1_cases_id_withdraw_consent: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key gives the same answer and adds nothing */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that was seen; 412 when the file has moved on */
                readonly "If-Match"?: string;
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly purpose: "case_management" | "sharing" | "payment" | "publication" | "research";
                    /** Format: date-time */
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @description The file
                         */
                        readonly id: string;
                        /** @description Of the file, after the act */
                        readonly revision: number;
                        /** @description Opaque; give it back as Consistency-Position */
                        readonly position: string;
                    };
                };
            };
        };
    };
    readonly post_api_v1_cases_id_screen: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key gives the same answer and adds nothing */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that was seen; 412 when the file has moved on */
                readonly "If-Match"?: string;
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /**
                     * @example screening-1
                     * @example screening-2
                     */
                    readonly formVersion: string;
                    readonly vulnerabilities: readonly ("unaccompanied_child" | "violence_in_transit" | "trafficking" | "pregnant" | "gender_based_violence" | "health_need" | "disability" | "elderly" | "indebted" | "international_protection")[];
                    /** @enum {string} */
                    readonly priority: "normal" | "high";
                    /** @default null */
                    readonly note?: string | null;
                    /** Format: date-time */
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @description The file
                         */
                        readonly id: string;
                        /** @description Of the file, after the act */
                        readonly revision: number;
                        /** @description Opaque; give it back as Consistency-Position */
                        readonly position: string;
                    };
                };
            };
        };
    };
    readonly post_api_v1_cases_id_assess_needs: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key gives the same answer and adds nothing */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that was seen; 412 when the file has moved on */
                readonly "If-Match"?: string;
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /**
                     * @example needs-1
                     * @example needs-2
                     */
                    readonly formVersion: string;
                    readonly needs: readonly ("money" | "kit" | "training" | "referral")[];
                    /** @default null */
                    readonly note?: string | null;
                    /** Format: date-time */
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @description The file
                         */
                        readonly id: string;
                        /** @description Of the file, after the act */
                        readonly revision: number;
                        /** @description Opaque; give it back as Consistency-Position */
                        readonly position: string;
                    };
                };
            };
        };
    };
    readonly post_api_v1_cases_id_find_eligible: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key gives the same answer and adds nothing */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that was seen; 412 when the file has moved on */
                readonly "If-Match"?: string;
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly edition: string;
                    /** Format: date-time */
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @description The file
                         */
                        readonly id: string;
                        /** @description Of the file, after the act */
                        readonly revision: number;
                        /** @description Opaque; give it back as Consistency-Position */
                        readonly position: string;
                    };
                };
            };
        };
    };
    readonly post_api_v1_cases_id_find_ineligible: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key gives the same answer and adds nothing */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that was seen; 412 when the file has moved on */
                readonly "If-Match"?: string;
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly reason: string;
                    /** @default null */
                    readonly referredTo?: string | null;
                    /** Format: date-time */
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @description The file
                         */
                        readonly id: string;
                        /** @description Of the file, after the act */
                        readonly revision: number;
                        /** @description Opaque; give it back as Consistency-Position */
                        readonly position: string;
                    };
                };
            };
        };
    };
    readonly post_api_v1_cases_id_put_on_waiting_list: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key gives the same answer and adds nothing */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that was seen; 412 when the file has moved on */
                readonly "If-Match"?: string;
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly reason: string;
                    /** Format: date-time */
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @description The file
                         */
                        readonly id: string;
                        /** @description Of the file, after the act */
                        readonly revision: number;
                        /** @description Opaque; give it back as Consistency-Position */
                        readonly position: string;
                    };
                };
            };
        };
    };
    readonly post_api_v1_cases_id_report_duplicate: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key gives the same answer and adds nothing */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that was seen; 412 when the file has moved on */
                readonly "If-Match"?: string;
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: uuid */
                    readonly sameAs: string;
                    /** Format: date-time */
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @description The file
                         */
                        readonly id: string;
                        /** @description Of the file, after the act */
                        readonly revision: number;
                        /** @description Opaque; give it back as Consistency-Position */
                        readonly position: string;
                    };
                };
            };
        };
    };
    readonly post_api_v1_cases_id_link_identity: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key gives the same answer and adds nothing */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that was seen; 412 when the file has moved on */
                readonly "If-Match"?: string;
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: uuid */
                    readonly sameAs: string;
                    /** Format: date-time */
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @description The file
                         */
                        readonly id: string;
                        /** @description Of the file, after the act */
                        readonly revision: number;
                        /** @description Opaque; give it back as Consistency-Position */
                        readonly position: string;
                    };
                };
            };
        };
    };
    readonly post_api_v1_cases_id_dismiss_duplicate: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key gives the same answer and adds nothing */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that was seen; 412 when the file has moved on */
                readonly "If-Match"?: string;
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: uuid */
                    readonly sameAs: string;
                    /** Format: date-time */
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @description The file
                         */
                        readonly id: string;
                        /** @description Of the file, after the act */
                        readonly revision: number;
                        /** @description Opaque; give it back as Consistency-Position */
                        readonly position: string;
                    };
                };
            };
        };
    };
    readonly post_api_v1_cases_id_unlink_identity: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key gives the same answer and adds nothing */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that was seen; 412 when the file has moved on */
                readonly "If-Match"?: string;
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: uuid */
                    readonly otherCaseId: string;
                    /** Format: date-time */
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @description The file
                         */
                        readonly id: string;
                        /** @description Of the file, after the act */
                        readonly revision: number;
                        /** @description Opaque; give it back as Consistency-Position */
                        readonly position: string;
                    };
                };
            };
        };
    };
    readonly post_api_v1_cases_id_draft_plan: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key gives the same answer and adds nothing */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that was seen; 412 when the file has moved on */
                readonly "If-Match"?: string;
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly sector: "livestock" | "poultry" | "market_gardening" | "fish_farming" | "agriculture" | "agri_food" | "transport" | "commerce" | "sewing" | "crafts" | "construction" | "services" | "other";
                    readonly title: string;
                    readonly members: number;
                    readonly lines: readonly {
                        readonly lineId: number;
                        /** @enum {string} */
                        readonly kind: "money" | "kit" | "training" | "referral";
                        readonly amount: number;
                    }[];
                    /** Format: date-time */
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @description The file
                         */
                        readonly id: string;
                        /** @description Of the file, after the act */
                        readonly revision: number;
                        /** @description Opaque; give it back as Consistency-Position */
                        readonly position: string;
                    };
                };
            };
        };
    };
    readonly post_api_v1_cases_id_override_ceiling: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key gives the same answer and adds nothing */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that was seen; 412 when the file has moved on */
                readonly "If-Match"?: string;
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly reason: string;
                    /** Format: date-time */
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @description The file
                         */
                        readonly id: string;
                        /** @description Of the file, after the act */
                        readonly revision: number;
                        /** @description Opaque; give it back as Consistency-Position */
                        readonly position: string;
                    };
                };
            };
        };
    };
    readonly post_api_v1_cases_id_submit_plan: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key gives the same answer and adds nothing */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that was seen; 412 when the file has moved on */
                readonly "If-Match"?: string;
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": {
                    /** Format: date-time */
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @description The file
                         */
                        readonly id: string;
                        /** @description Of the file, after the act */
                        readonly revision: number;
                        /** @description Opaque; give it back as Consistency-Position */
                        readonly position: string;
                    };
                };
            };
        };
    };
    readonly post_api_v1_cases_id_return_plan: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key gives the same answer and adds nothing */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that was seen; 412 when the file has moved on */
                readonly "If-Match"?: string;
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly reason: string;
                    /** @default null */
                    readonly comment?: string | null;
                    /** Format: date-time */
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @description The file
                         */
                        readonly id: string;
                        /** @description Of the file, after the act */
                        readonly revision: number;
                        /** @description Opaque; give it back as Consistency-Position */
                        readonly position: string;
                    };
                };
            };
        };
    };
    readonly post_api_v1_cases_id_approve_plan: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key gives the same answer and adds nothing */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that was seen; 412 when the file has moved on */
                readonly "If-Match"?: string;
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly planVersion: number;
                    readonly contentHash: string;
                    /** Format: date-time */
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @description The file
                         */
                        readonly id: string;
                        /** @description Of the file, after the act */
                        readonly revision: number;
                        /** @description Opaque; give it back as Consistency-Position */
                        readonly position: string;
                    };
                };
            };
        };
    };
    readonly post_api_v1_cases_id_close: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key gives the same answer and adds nothing */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that was seen; 412 when the file has moved on */
                readonly "If-Match"?: string;
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly reason: "plan_completed" | "duration_ended" | "criteria_not_met" | "beneficiary_stops" | "left_area" | "re_migrated" | "deceased" | "barrier_to_access" | "aggression" | "negative_repercussions" | "funding_ended" | "security";
                    /** @default null */
                    readonly comment?: string | null;
                    /** Format: date-time */
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @description The file
                         */
                        readonly id: string;
                        /** @description Of the file, after the act */
                        readonly revision: number;
                        /** @description Opaque; give it back as Consistency-Position */
                        readonly position: string;
                    };
                };
            };
        };
    };
    readonly post_api_v1_cases_id_reopen: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key gives the same answer and adds nothing */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that was seen; 412 when the file has moved on */
                readonly "If-Match"?: string;
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly to: "assessment" | "follow_up";
                    readonly reason: string;
                    /** Format: date-time */
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @description The file
                         */
                        readonly id: string;
                        /** @description Of the file, after the act */
                        readonly revision: number;
                        /** @description Opaque; give it back as Consistency-Position */
                        readonly position: string;
                    };
                };
            };
        };
    };
    readonly get_api_v1_convoys: {
        readonly parameters: {
            readonly query?: {
                readonly region?: "10" | "11" | "12" | "13" | "14" | "15" | "16" | "17" | "18" | "19" | "00" | "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09";
                readonly limit?: number;
                readonly after?: string;
                readonly asOf?: string;
                readonly happenedBy?: string;
            };
            readonly header?: {
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            readonly reference: string;
                            /** Format: date */
                            readonly arrivedOn: string;
                            /** @enum {string} */
                            readonly region: "10" | "11" | "12" | "13" | "14" | "15" | "16" | "17" | "18" | "19" | "00" | "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09";
                            readonly countryOfDeparture: string;
                            /** @enum {string} */
                            readonly returnType: "assisted_voluntary" | "voluntary_humanitarian" | "forced" | "spontaneous" | "government_repatriation" | "none_potential_migrant";
                            readonly expected: number;
                            readonly registered: number;
                        }[];
                        readonly next: string | null;
                    };
                };
            };
        };
    };
    readonly post_api_v1_convoys: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key gives the same answer and adds nothing */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that was seen; 412 when the file has moved on */
                readonly "If-Match"?: string;
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly reference: string;
                    /** Format: date */
                    readonly arrivedOn: string;
                    /** @enum {string} */
                    readonly region: "10" | "11" | "12" | "13" | "14" | "15" | "16" | "17" | "18" | "19" | "00" | "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09";
                    readonly countryOfDeparture: string;
                    /** @enum {string} */
                    readonly returnType: "assisted_voluntary" | "voluntary_humanitarian" | "forced" | "spontaneous" | "government_repatriation" | "none_potential_migrant";
                    readonly expected: number;
                    /** Format: date-time */
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @description The file
                         */
                        readonly id: string;
                        /** @description Of the file, after the act */
                        readonly revision: number;
                        /** @description Opaque; give it back as Consistency-Position */
                        readonly position: string;
                    };
                };
            };
        };
    };
    readonly get_api_v1_dialogues: {
        readonly parameters: {
            readonly query?: {
                readonly limit?: number;
                readonly after?: string;
                readonly asOf?: string;
                readonly happenedBy?: string;
            };
            readonly header?: {
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            readonly title: string;
                            /** Format: date */
                            readonly heldOn: string;
                            readonly place: string;
                            /** @enum {string} */
                            readonly channel: "in_person" | "online" | "hybrid";
                            readonly closed: boolean;
                            readonly concerns: number;
                            readonly open: number;
                        }[];
                        readonly next: string | null;
                    };
                };
            };
        };
    };
    readonly post_api_v1_dialogues: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key gives the same answer and adds nothing */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that was seen; 412 when the file has moved on */
                readonly "If-Match"?: string;
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly title: string;
                    /** Format: date */
                    readonly heldOn: string;
                    readonly place: string;
                    /** @enum {string} */
                    readonly channel: "in_person" | "online" | "hybrid";
                    /** Format: date-time */
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @description The file
                         */
                        readonly id: string;
                        /** @description Of the file, after the act */
                        readonly revision: number;
                        /** @description Opaque; give it back as Consistency-Position */
                        readonly position: string;
                    };
                };
            };
        };
    };
    readonly post_api_v1_dialogues_id_raise_concern: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key gives the same answer and adds nothing */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that was seen; 412 when the file has moved on */
                readonly "If-Match"?: string;
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly theme: string;
                    readonly country: string;
                    readonly raisedBy: string;
                    readonly concern: string;
                    /** Format: date-time */
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @description The file
                         */
                        readonly id: string;
                        /** @description Of the file, after the act */
                        readonly revision: number;
                        /** @description Opaque; give it back as Consistency-Position */
                        readonly position: string;
                    };
                };
            };
        };
    };
    readonly post_api_v1_dialogues_id_answer_concern: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key gives the same answer and adds nothing */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that was seen; 412 when the file has moved on */
                readonly "If-Match"?: string;
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: uuid */
                    readonly concernId: string;
                    readonly answer: string;
                    /** Format: date-time */
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @description The file
                         */
                        readonly id: string;
                        /** @description Of the file, after the act */
                        readonly revision: number;
                        /** @description Opaque; give it back as Consistency-Position */
                        readonly position: string;
                    };
                };
            };
        };
    };
    readonly post_api_v1_dialogues_id_refer_concern: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key gives the same answer and adds nothing */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that was seen; 412 when the file has moved on */
                readonly "If-Match"?: string;
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: uuid */
                    readonly concernId: string;
                    readonly to: string;
                    /** Format: date-time */
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @description The file
                         */
                        readonly id: string;
                        /** @description Of the file, after the act */
                        readonly revision: number;
                        /** @description Opaque; give it back as Consistency-Position */
                        readonly position: string;
                    };
                };
            };
        };
    };
    readonly post_api_v1_dialogues_id_turn_into_case: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key gives the same answer and adds nothing */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that was seen; 412 when the file has moved on */
                readonly "If-Match"?: string;
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: uuid */
                    readonly concernId: string;
                    /** Format: uuid */
                    readonly caseId: string;
                    /** Format: date-time */
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @description The file
                         */
                        readonly id: string;
                        /** @description Of the file, after the act */
                        readonly revision: number;
                        /** @description Opaque; give it back as Consistency-Position */
                        readonly position: string;
                    };
                };
            };
        };
    };
    readonly post_api_v1_dialogues_id_turn_into_pledge: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key gives the same answer and adds nothing */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that was seen; 412 when the file has moved on */
                readonly "If-Match"?: string;
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: uuid */
                    readonly concernId: string;
                    /** Format: uuid */
                    readonly donationId: string;
                    /** Format: date-time */
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @description The file
                         */
                        readonly id: string;
                        /** @description Of the file, after the act */
                        readonly revision: number;
                        /** @description Opaque; give it back as Consistency-Position */
                        readonly position: string;
                    };
                };
            };
        };
    };
    readonly post_api_v1_dialogues_id_close: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key gives the same answer and adds nothing */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that was seen; 412 when the file has moved on */
                readonly "If-Match"?: string;
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": {
                    /** Format: date-time */
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @description The file
                         */
                        readonly id: string;
                        /** @description Of the file, after the act */
                        readonly revision: number;
                        /** @description Opaque; give it back as Consistency-Position */
                        readonly position: string;
                    };
                };
            };
        };
    };
    readonly get_api_v1_cases_id_acts: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Of the file; give it back as If-Match */
                        readonly revision: number;
                        readonly acts: readonly {
                            /** @description The last part of its address */
                            readonly act: string;
                            readonly does: {
                                readonly fr: string;
                                readonly en: string;
                            };
                            /** @description Nothing stands against it; what is typed may still be refused */
                            readonly may: boolean;
                            readonly refusal: {
                                /** @description What a try is answered, whatever is typed */
                                readonly code: string;
                                /** @description In the language asked for */
                                readonly sentence: string;
                                readonly details: {
                                    readonly [key: string]: string | number;
                                };
                            } | null;
                        }[];
                    };
                };
            };
        };
    };
    readonly get_api_v1_convoys_id_acts: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Of the file; give it back as If-Match */
                        readonly revision: number;
                        readonly acts: readonly {
                            /** @description The last part of its address */
                            readonly act: string;
                            readonly does: {
                                readonly fr: string;
                                readonly en: string;
                            };
                            /** @description Nothing stands against it; what is typed may still be refused */
                            readonly may: boolean;
                            readonly refusal: {
                                /** @description What a try is answered, whatever is typed */
                                readonly code: string;
                                /** @description In the language asked for */
                                readonly sentence: string;
                                readonly details: {
                                    readonly [key: string]: string | number;
                                };
                            } | null;
                        }[];
                    };
                };
            };
        };
    };
    readonly get_api_v1_dialogues_id_acts: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Of the file; give it back as If-Match */
                        readonly revision: number;
                        readonly acts: readonly {
                            /** @description The last part of its address */
                            readonly act: string;
                            readonly does: {
                                readonly fr: string;
                                readonly en: string;
                            };
                            /** @description Nothing stands against it; what is typed may still be refused */
                            readonly may: boolean;
                            readonly refusal: {
                                /** @description What a try is answered, whatever is typed */
                                readonly code: string;
                                /** @description In the language asked for */
                                readonly sentence: string;
                                readonly details: {
                                    readonly [key: string]: string | number;
                                };
                            } | null;
                        }[];
                    };
                };
            };
        };
    };
    readonly get_api_v1_envelopes: {
        readonly parameters: {
            readonly query?: {
                readonly limit?: number;
                readonly after?: string;
                readonly asOf?: string;
                readonly happenedBy?: string;
            };
            readonly header?: {
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            readonly edition: string;
                            /** @description Whole XOF francs, above zero */
                            readonly amount: number;
                            readonly fiscalYear: number;
                            /** Format: date */
                            readonly cutOff: string;
                            readonly closed: boolean;
                            readonly gauge: {
                                /** @description Whole XOF francs not committed. Below zero only in a view by date of happening, where a release may come after the commitment that it made room for. */
                                readonly free: number;
                                /** @description Whole XOF francs committed and not yet ordered */
                                readonly committed: number;
                                /** @description Whole XOF francs under a payment order and not yet paid */
                                readonly ordered: number;
                                /** @description Whole XOF francs paid and not yet reconciled */
                                readonly paid: number;
                                /** @description Whole XOF francs paid and found on a statement */
                                readonly reconciled: number;
                                /** @description Whole XOF francs committed once and given back: they are free again */
                                readonly released: number;
                            };
                            readonly revision: number;
                        }[];
                        readonly next: string | null;
                    };
                };
            };
        };
    };
    readonly post_api_v1_envelopes: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key gives the same answer and adds nothing */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that was seen; 412 when the file has moved on */
                readonly "If-Match"?: string;
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly edition: string;
                    /** @description Whole XOF francs, above zero */
                    readonly amount: number;
                    readonly fiscalYear: number;
                    /** Format: date */
                    readonly cutOff: string;
                    /** Format: date-time */
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @description The file
                         */
                        readonly id: string;
                        /** @description Of the file, after the act */
                        readonly revision: number;
                        /** @description Opaque; give it back as Consistency-Position */
                        readonly position: string;
                    };
                };
            };
        };
    };
    readonly post_api_v1_envelopes_id_commit: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key gives the same answer and adds nothing */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that was seen; 412 when the file has moved on */
                readonly "If-Match"?: string;
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: uuid */
                    readonly disbursementId: string;
                    /** Format: date-time */
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @description The file
                         */
                        readonly id: string;
                        /** @description Of the file, after the act */
                        readonly revision: number;
                        /** @description Opaque; give it back as Consistency-Position */
                        readonly position: string;
                    };
                };
            };
        };
    };
    readonly post_api_v1_envelopes_id_close_exercise: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key gives the same answer and adds nothing */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that was seen; 412 when the file has moved on */
                readonly "If-Match"?: string;
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": {
                    /** Format: date-time */
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @description The file
                         */
                        readonly id: string;
                        /** @description Of the file, after the act */
                        readonly revision: number;
                        /** @description Opaque; give it back as Consistency-Position */
                        readonly position: string;
                    };
                };
            };
        };
    };
    readonly get_api_v1_disbursements: {
        readonly parameters: {
            readonly query?: {
                readonly status?: "requested" | "committed" | "visa_granted" | "visa_refused" | "verified" | "ordered" | "accepted" | "issued" | "handed_over" | "paid" | "reconciled" | "cancelled" | "released";
                readonly envelope?: string;
                readonly case?: string;
                readonly held?: "true" | "false";
                readonly limit?: number;
                readonly after?: string;
                readonly asOf?: string;
                readonly happenedBy?: string;
            };
            readonly header?: {
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            /** Format: uuid */
                            readonly caseId: string;
                            /** Format: uuid */
                            readonly personId: string;
                            /** Format: uuid */
                            readonly envelopeId: string;
                            readonly lineId: number;
                            readonly planVersion: number;
                            /** @description Whole XOF francs, above zero */
                            readonly amount: number;
                            /** @enum {string} */
                            readonly payTo: "beneficiary" | "guardian" | "supplier";
                            /** @enum {string} */
                            readonly status: "requested" | "committed" | "visa_granted" | "visa_refused" | "verified" | "ordered" | "accepted" | "issued" | "handed_over" | "paid" | "reconciled" | "cancelled" | "released";
                            /** Format: date */
                            readonly since: string;
                            readonly held: readonly ("consent_withdrawn" | "plan_approval_voided")[];
                        }[];
                        readonly next: string | null;
                    };
                };
            };
        };
    };
    readonly post_api_v1_disbursements: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key gives the same answer and adds nothing */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that was seen; 412 when the file has moved on */
                readonly "If-Match"?: string;
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: uuid */
                    readonly caseId: string;
                    /** Format: uuid */
                    readonly envelopeId: string;
                    readonly lineId: number;
                    /** @description Whole XOF francs, above zero */
                    readonly amount: number;
                    /** @enum {string} */
                    readonly payTo: "beneficiary" | "guardian" | "supplier";
                    /** Format: date-time */
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @description The file
                         */
                        readonly id: string;
                        /** @description Of the file, after the act */
                        readonly revision: number;
                        /** @description Opaque; give it back as Consistency-Position */
                        readonly position: string;
                    };
                };
            };
        };
    };
    readonly post_api_v1_disbursements_id_grant_visa: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key gives the same answer and adds nothing */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that was seen; 412 when the file has moved on */
                readonly "If-Match"?: string;
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": {
                    /** Format: date-time */
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @description The file
                         */
                        readonly id: string;
                        /** @description Of the file, after the act */
                        readonly revision: number;
                        /** @description Opaque; give it back as Consistency-Position */
                        readonly position: string;
                    };
                };
            };
        };
    };
    readonly post_api_v1_disbursements_id_refuse_visa: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key gives the same answer and adds nothing */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that was seen; 412 when the file has moved on */
                readonly "If-Match"?: string;
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly reason: string;
                    /** @default null */
                    readonly comment?: string | null;
                    /** Format: date-time */
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @description The file
                         */
                        readonly id: string;
                        /** @description Of the file, after the act */
                        readonly revision: number;
                        /** @description Opaque; give it back as Consistency-Position */
                        readonly position: string;
                    };
                };
            };
        };
    };
    readonly post_api_v1_disbursements_id_verify: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key gives the same answer and adds nothing */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that was seen; 412 when the file has moved on */
                readonly "If-Match"?: string;
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly evidence: string;
                    /** Format: date-time */
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @description The file
                         */
                        readonly id: string;
                        /** @description Of the file, after the act */
                        readonly revision: number;
                        /** @description Opaque; give it back as Consistency-Position */
                        readonly position: string;
                    };
                };
            };
        };
    };
    readonly post_api_v1_disbursements_id_order: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key gives the same answer and adds nothing */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that was seen; 412 when the file has moved on */
                readonly "If-Match"?: string;
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly orderNumber: string;
                    /** Format: date-time */
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @description The file
                         */
                        readonly id: string;
                        /** @description Of the file, after the act */
                        readonly revision: number;
                        /** @description Opaque; give it back as Consistency-Position */
                        readonly position: string;
                    };
                };
            };
        };
    };
    readonly post_api_v1_disbursements_id_cancel: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key gives the same answer and adds nothing */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that was seen; 412 when the file has moved on */
                readonly "If-Match"?: string;
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly reason: string;
                    /** Format: date-time */
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @description The file
                         */
                        readonly id: string;
                        /** @description Of the file, after the act */
                        readonly revision: number;
                        /** @description Opaque; give it back as Consistency-Position */
                        readonly position: string;
                    };
                };
            };
        };
    };
    readonly post_api_v1_disbursements_id_accept_order: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key gives the same answer and adds nothing */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that was seen; 412 when the file has moved on */
                readonly "If-Match"?: string;
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": {
                    /** Format: date-time */
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @description The file
                         */
                        readonly id: string;
                        /** @description Of the file, after the act */
                        readonly revision: number;
                        /** @description Opaque; give it back as Consistency-Position */
                        readonly position: string;
                    };
                };
            };
        };
    };
    readonly post_api_v1_disbursements_id_reject_order: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key gives the same answer and adds nothing */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that was seen; 412 when the file has moved on */
                readonly "If-Match"?: string;
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly reason: string;
                    /** @default null */
                    readonly comment?: string | null;
                    /** Format: date-time */
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @description The file
                         */
                        readonly id: string;
                        /** @description Of the file, after the act */
                        readonly revision: number;
                        /** @description Opaque; give it back as Consistency-Position */
                        readonly position: string;
                    };
                };
            };
        };
    };
    readonly post_api_v1_disbursements_id_issue_cheque: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key gives the same answer and adds nothing */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that was seen; 412 when the file has moved on */
                readonly "If-Match"?: string;
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly bank: string;
                    readonly chequeNumber: string;
                    /** Format: date */
                    readonly issuedOn: string;
                    readonly payee: string;
                    /** Format: date-time */
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @description The file
                         */
                        readonly id: string;
                        /** @description Of the file, after the act */
                        readonly revision: number;
                        /** @description Opaque; give it back as Consistency-Position */
                        readonly position: string;
                    };
                };
            };
        };
    };
    readonly post_api_v1_disbursements_id_void_cheque: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key gives the same answer and adds nothing */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that was seen; 412 when the file has moved on */
                readonly "If-Match"?: string;
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly cause: "returned" | "stopped" | "proven_unpaid";
                    /** Format: date-time */
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @description The file
                         */
                        readonly id: string;
                        /** @description Of the file, after the act */
                        readonly revision: number;
                        /** @description Opaque; give it back as Consistency-Position */
                        readonly position: string;
                    };
                };
            };
        };
    };
    readonly post_api_v1_disbursements_id_hand_over: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key gives the same answer and adds nothing */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that was seen; 412 when the file has moved on */
                readonly "If-Match"?: string;
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: date */
                    readonly handedOverOn: string;
                    readonly receiver: string;
                    /** @default null */
                    readonly mandate?: string | null;
                    readonly witnessId: string;
                    /** Format: date-time */
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @description The file
                         */
                        readonly id: string;
                        /** @description Of the file, after the act */
                        readonly revision: number;
                        /** @description Opaque; give it back as Consistency-Position */
                        readonly position: string;
                    };
                };
            };
        };
    };
    readonly post_api_v1_disbursements_id_pay: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key gives the same answer and adds nothing */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that was seen; 412 when the file has moved on */
                readonly "If-Match"?: string;
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: date */
                    readonly paidOn: string;
                    /** Format: date-time */
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @description The file
                         */
                        readonly id: string;
                        /** @description Of the file, after the act */
                        readonly revision: number;
                        /** @description Opaque; give it back as Consistency-Position */
                        readonly position: string;
                    };
                };
            };
        };
    };
    readonly get_api_v1_statement_lines: {
        readonly parameters: {
            readonly query?: {
                readonly state?: "unmatched" | "matched";
                readonly account?: string;
                readonly limit?: number;
                readonly after?: string;
                readonly asOf?: string;
                readonly happenedBy?: string;
            };
            readonly header?: {
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            readonly account: string;
                            readonly reference: string;
                            /** Format: date */
                            readonly bookedOn: string;
                            /** @description Whole XOF francs, above zero */
                            readonly amount: number;
                            /** @enum {string} */
                            readonly state: "unmatched" | "matched";
                            readonly matched: {
                                /** Format: uuid */
                                readonly disbursementId: string;
                                /** Format: uuid */
                                readonly instrumentId: string;
                                readonly step: {
                                    readonly position: string;
                                    readonly type: string;
                                    readonly who: {
                                        readonly id: string;
                                        readonly role: string;
                                    };
                                    /** Format: date-time */
                                    readonly occurredAt: string;
                                    /** Format: date-time */
                                    readonly recordedAt: string;
                                    readonly sentence: {
                                        readonly fr: string;
                                        readonly en: string;
                                    };
                                };
                            } | null;
                        }[];
                        readonly next: string | null;
                    };
                };
            };
        };
    };
    readonly post_api_v1_statement_lines: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key gives the same answer and adds nothing */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that was seen; 412 when the file has moved on */
                readonly "If-Match"?: string;
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly account: string;
                    readonly reference: string;
                    /** Format: date */
                    readonly bookedOn: string;
                    /** @description Whole XOF francs, above zero */
                    readonly amount: number;
                    /** Format: date-time */
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @description The file
                         */
                        readonly id: string;
                        /** @description Of the file, after the act */
                        readonly revision: number;
                        /** @description Opaque; give it back as Consistency-Position */
                        readonly position: string;
                    };
                };
            };
        };
    };
    readonly post_api_v1_statement_lines_id_match: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key gives the same answer and adds nothing */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that was seen; 412 when the file has moved on */
                readonly "If-Match"?: string;
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: uuid */
                    readonly disbursementId: string;
                    /** Format: date-time */
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @description The file
                         */
                        readonly id: string;
                        /** @description Of the file, after the act */
                        readonly revision: number;
                        /** @description Opaque; give it back as Consistency-Position */
                        readonly position: string;
                    };
                };
            };
        };
    };
    readonly get_api_v1_donations: {
        readonly parameters: {
            readonly query?: {
                readonly status?: "pledged" | "received" | "defaulted" | "transferred" | "allocated" | "paid" | "attested";
                readonly limit?: number;
                readonly after?: string;
                readonly asOf?: string;
                readonly happenedBy?: string;
            };
            readonly header?: {
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            readonly donor: string | null;
                            readonly currency: string;
                            /** @description Pledged, in the currency */
                            readonly amount: string;
                            /** @enum {string} */
                            readonly purpose: "students" | "returnees" | "communities" | "unrestricted";
                            /** @enum {string} */
                            readonly status: "pledged" | "received" | "defaulted" | "transferred" | "allocated" | "paid" | "attested";
                            /** Format: date */
                            readonly pledgedOn: string;
                            /** @description Whole XOF francs received; null as long as none are */
                            readonly booked: number | null;
                            /** @description Whole XOF francs that can be allocated in all: what was received or, once transferred, that part */
                            readonly available: number;
                            /** @description Whole XOF francs */
                            readonly allocated: number;
                            /** @description Whole XOF francs */
                            readonly paid: number;
                        }[];
                        readonly next: string | null;
                    };
                };
            };
        };
    };
    readonly post_api_v1_donations: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key gives the same answer and adds nothing */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that was seen; 412 when the file has moved on */
                readonly "If-Match"?: string;
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly donor: string;
                    readonly currency: string;
                    readonly amount: string;
                    /** @enum {string} */
                    readonly purpose: "students" | "returnees" | "communities" | "unrestricted";
                    /** Format: date-time */
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @description The file
                         */
                        readonly id: string;
                        /** @description Of the file, after the act */
                        readonly revision: number;
                        /** @description Opaque; give it back as Consistency-Position */
                        readonly position: string;
                    };
                };
            };
        };
    };
    readonly post_api_v1_donations_id_receive: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key gives the same answer and adds nothing */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that was seen; 412 when the file has moved on */
                readonly "If-Match"?: string;
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly currency: string;
                    readonly amount: string;
                    readonly rate: string;
                    readonly rateSource: string;
                    /** @description Whole XOF francs, above zero */
                    readonly booked: number;
                    /** Format: date */
                    readonly receivedOn: string;
                    /** Format: date-time */
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @description The file
                         */
                        readonly id: string;
                        /** @description Of the file, after the act */
                        readonly revision: number;
                        /** @description Opaque; give it back as Consistency-Position */
                        readonly position: string;
                    };
                };
            };
        };
    };
    readonly post_api_v1_donations_id_default: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key gives the same answer and adds nothing */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that was seen; 412 when the file has moved on */
                readonly "If-Match"?: string;
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly reason: string;
                    /** Format: date-time */
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @description The file
                         */
                        readonly id: string;
                        /** @description Of the file, after the act */
                        readonly revision: number;
                        /** @description Opaque; give it back as Consistency-Position */
                        readonly position: string;
                    };
                };
            };
        };
    };
    readonly post_api_v1_donations_id_transfer: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key gives the same answer and adds nothing */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that was seen; 412 when the file has moved on */
                readonly "If-Match"?: string;
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly body: string;
                    /** @description Whole XOF francs, above zero */
                    readonly amount: number;
                    /** Format: date-time */
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @description The file
                         */
                        readonly id: string;
                        /** @description Of the file, after the act */
                        readonly revision: number;
                        /** @description Opaque; give it back as Consistency-Position */
                        readonly position: string;
                    };
                };
            };
        };
    };
    readonly post_api_v1_donations_id_allocate: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key gives the same answer and adds nothing */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that was seen; 412 when the file has moved on */
                readonly "If-Match"?: string;
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly allocations: readonly {
                        readonly beneficiary: string;
                        /** @default null */
                        readonly caseId?: string | null;
                        /** @enum {string} */
                        readonly purpose: "students" | "returnees" | "communities" | "unrestricted";
                        /** @description Whole XOF francs, above zero */
                        readonly amount: number;
                    }[];
                    /** Format: date-time */
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @description The file
                         */
                        readonly id: string;
                        /** @description Of the file, after the act */
                        readonly revision: number;
                        /** @description Opaque; give it back as Consistency-Position */
                        readonly position: string;
                    };
                };
            };
        };
    };
    readonly post_api_v1_donations_id_allocate_equally: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key gives the same answer and adds nothing */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that was seen; 412 when the file has moved on */
                readonly "If-Match"?: string;
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Whole XOF francs, above zero */
                    readonly amount: number;
                    /** @enum {string} */
                    readonly purpose: "students" | "returnees" | "communities" | "unrestricted";
                    readonly beneficiaries: readonly {
                        readonly beneficiary: string;
                        /** @default null */
                        readonly caseId?: string | null;
                    }[];
                    /** @default 1 */
                    readonly remainderTo?: number;
                    /** Format: date-time */
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @description The file
                         */
                        readonly id: string;
                        /** @description Of the file, after the act */
                        readonly revision: number;
                        /** @description Opaque; give it back as Consistency-Position */
                        readonly position: string;
                    };
                };
            };
        };
    };
    readonly post_api_v1_donations_id_pay_allocation: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key gives the same answer and adds nothing */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that was seen; 412 when the file has moved on */
                readonly "If-Match"?: string;
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: uuid */
                    readonly allocationId: string;
                    /** Format: date */
                    readonly paidOn: string;
                    /** Format: date-time */
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @description The file
                         */
                        readonly id: string;
                        /** @description Of the file, after the act */
                        readonly revision: number;
                        /** @description Opaque; give it back as Consistency-Position */
                        readonly position: string;
                    };
                };
            };
        };
    };
    readonly post_api_v1_donations_id_attest: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key gives the same answer and adds nothing */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that was seen; 412 when the file has moved on */
                readonly "If-Match"?: string;
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly attestation: string;
                    /** Format: date-time */
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @description The file
                         */
                        readonly id: string;
                        /** @description Of the file, after the act */
                        readonly revision: number;
                        /** @description Opaque; give it back as Consistency-Position */
                        readonly position: string;
                    };
                };
            };
        };
    };
    readonly get_api_v1_envelopes_id_acts: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Of the file; give it back as If-Match */
                        readonly revision: number;
                        readonly acts: readonly {
                            /** @description The last part of its address */
                            readonly act: string;
                            readonly does: {
                                readonly fr: string;
                                readonly en: string;
                            };
                            /** @description Nothing stands against it; what is typed may still be refused */
                            readonly may: boolean;
                            readonly refusal: {
                                /** @description What a try is answered, whatever is typed */
                                readonly code: string;
                                /** @description In the language asked for */
                                readonly sentence: string;
                                readonly details: {
                                    readonly [key: string]: string | number;
                                };
                            } | null;
                        }[];
                    };
                };
            };
        };
    };
    readonly get_api_v1_disbursements_id_acts: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Of the file; give it back as If-Match */
                        readonly revision: number;
                        readonly acts: readonly {
                            /** @description The last part of its address */
                            readonly act: string;
                            readonly does: {
                                readonly fr: string;
                                readonly en: string;
                            };
                            /** @description Nothing stands against it; what is typed may still be refused */
                            readonly may: boolean;
                            readonly refusal: {
                                /** @description What a try is answered, whatever is typed */
                                readonly code: string;
                                /** @description In the language asked for */
                                readonly sentence: string;
                                readonly details: {
                                    readonly [key: string]: string | number;
                                };
                            } | null;
                        }[];
                    };
                };
            };
        };
    };
    readonly get_api_v1_statement_lines_id_acts: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Of the file; give it back as If-Match */
                        readonly revision: number;
                        readonly acts: readonly {
                            /** @description The last part of its address */
                            readonly act: string;
                            readonly does: {
                                readonly fr: string;
                                readonly en: string;
                            };
                            /** @description Nothing stands against it; what is typed may still be refused */
                            readonly may: boolean;
                            readonly refusal: {
                                /** @description What a try is answered, whatever is typed */
                                readonly code: string;
                                /** @description In the language asked for */
                                readonly sentence: string;
                                readonly details: {
                                    readonly [key: string]: string | number;
                                };
                            } | null;
                        }[];
                    };
                };
            };
        };
    };
    readonly get_api_v1_donations_id_acts: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Of the file; give it back as If-Match */
                        readonly revision: number;
                        readonly acts: readonly {
                            /** @description The last part of its address */
                            readonly act: string;
                            readonly does: {
                                readonly fr: string;
                                readonly en: string;
                            };
                            /** @description Nothing stands against it; what is typed may still be refused */
                            readonly may: boolean;
                            readonly refusal: {
                                /** @description What a try is answered, whatever is typed */
                                readonly code: string;
                                /** @description In the language asked for */
                                readonly sentence: string;
                                readonly details: {
                                    readonly [key: string]: string | number;
                                };
                            } | null;
                        }[];
                    };
                };
            };
        };
    };
    readonly get_api_v1_kit_models: {
        readonly parameters: {
            readonly query?: {
                readonly sector?: "livestock" | "poultry" | "market_gardening" | "fish_farming" | "agriculture" | "agri_food" | "transport" | "commerce" | "sewing" | "crafts" | "construction" | "services" | "other";
                readonly limit?: number;
                readonly after?: string;
                readonly asOf?: string;
                readonly happenedBy?: string;
            };
            readonly header?: {
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            readonly name: string;
                            /** @enum {string} */
                            readonly sector: "livestock" | "poultry" | "market_gardening" | "fish_farming" | "agriculture" | "agri_food" | "transport" | "commerce" | "sewing" | "crafts" | "construction" | "services" | "other";
                            readonly version: number;
                            /** Format: date */
                            readonly publishedOn: string;
                        }[];
                        readonly next: string | null;
                    };
                };
            };
        };
    };
    readonly post_api_v1_kit_models: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key gives the same answer and adds nothing */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that was seen; 412 when the file has moved on */
                readonly "If-Match"?: string;
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly name: string;
                    /** @enum {string} */
                    readonly sector: "livestock" | "poultry" | "market_gardening" | "fish_farming" | "agriculture" | "agri_food" | "transport" | "commerce" | "sewing" | "crafts" | "construction" | "services" | "other";
                    readonly components: readonly {
                        readonly component: string;
                        readonly quantity: number;
                    }[];
                    /** Format: date-time */
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @description The file
                         */
                        readonly id: string;
                        /** @description Of the file, after the act */
                        readonly revision: number;
                        /** @description Opaque; give it back as Consistency-Position */
                        readonly position: string;
                    };
                };
            };
        };
    };
    readonly post_api_v1_kit_models_id_publish_version: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key gives the same answer and adds nothing */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that was seen; 412 when the file has moved on */
                readonly "If-Match"?: string;
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly name: string;
                    /** @enum {string} */
                    readonly sector: "livestock" | "poultry" | "market_gardening" | "fish_farming" | "agriculture" | "agri_food" | "transport" | "commerce" | "sewing" | "crafts" | "construction" | "services" | "other";
                    readonly components: readonly {
                        readonly component: string;
                        readonly quantity: number;
                    }[];
                    /** Format: date-time */
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @description The file
                         */
                        readonly id: string;
                        /** @description Of the file, after the act */
                        readonly revision: number;
                        /** @description Opaque; give it back as Consistency-Position */
                        readonly position: string;
                    };
                };
            };
        };
    };
    readonly get_api_v1_sites: {
        readonly parameters: {
            readonly query?: {
                readonly region?: "10" | "11" | "12" | "13" | "14" | "15" | "16" | "17" | "18" | "19" | "00" | "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09";
                readonly limit?: number;
                readonly after?: string;
                readonly asOf?: string;
                readonly happenedBy?: string;
            };
            readonly header?: {
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            readonly name: string;
                            /** @enum {string} */
                            readonly region: "10" | "11" | "12" | "13" | "14" | "15" | "16" | "17" | "18" | "19" | "00" | "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09";
                            readonly free: number;
                        }[];
                        readonly next: string | null;
                    };
                };
            };
        };
    };
    readonly post_api_v1_sites: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key gives the same answer and adds nothing */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that was seen; 412 when the file has moved on */
                readonly "If-Match"?: string;
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly name: string;
                    /** @enum {string} */
                    readonly region: "10" | "11" | "12" | "13" | "14" | "15" | "16" | "17" | "18" | "19" | "00" | "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09";
                    /** Format: date-time */
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @description The file
                         */
                        readonly id: string;
                        /** @description Of the file, after the act */
                        readonly revision: number;
                        /** @description Opaque; give it back as Consistency-Position */
                        readonly position: string;
                    };
                };
            };
        };
    };
    readonly post_api_v1_sites_id_receive: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key gives the same answer and adds nothing */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that was seen; 412 when the file has moved on */
                readonly "If-Match"?: string;
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly receiptNumber: string;
                    /** Format: uuid */
                    readonly kitModelId: string;
                    readonly quantity: number;
                    readonly supplier: string;
                    /** @description Whole XOF francs, above zero */
                    readonly unitPrice: number;
                    /** Format: date-time */
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @description The file
                         */
                        readonly id: string;
                        /** @description Of the file, after the act */
                        readonly revision: number;
                        /** @description Opaque; give it back as Consistency-Position */
                        readonly position: string;
                    };
                };
            };
        };
    };
    readonly post_api_v1_sites_id_reserve: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key gives the same answer and adds nothing */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that was seen; 412 when the file has moved on */
                readonly "If-Match"?: string;
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: uuid */
                    readonly kitId: string;
                    /** Format: date-time */
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @description The file
                         */
                        readonly id: string;
                        /** @description Of the file, after the act */
                        readonly revision: number;
                        /** @description Opaque; give it back as Consistency-Position */
                        readonly position: string;
                    };
                };
            };
        };
    };
    readonly post_api_v1_sites_id_write_off: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key gives the same answer and adds nothing */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that was seen; 412 when the file has moved on */
                readonly "If-Match"?: string;
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: uuid */
                    readonly unitId: string;
                    readonly reason: string;
                    /** Format: date-time */
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @description The file
                         */
                        readonly id: string;
                        /** @description Of the file, after the act */
                        readonly revision: number;
                        /** @description Opaque; give it back as Consistency-Position */
                        readonly position: string;
                    };
                };
            };
        };
    };
    readonly get_api_v1_kits: {
        readonly parameters: {
            readonly query?: {
                readonly status?: "requested" | "reserved" | "dispatched" | "arrived" | "handed_over" | "open";
                readonly site?: string;
                readonly case?: string;
                readonly limit?: number;
                readonly after?: string;
                readonly asOf?: string;
                readonly happenedBy?: string;
            };
            readonly header?: {
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            /** Format: uuid */
                            readonly caseId: string;
                            /** Format: uuid */
                            readonly kitModelId: string;
                            readonly name: string | null;
                            /** @enum {string} */
                            readonly status: "requested" | "reserved" | "dispatched" | "arrived" | "handed_over";
                            /** Format: date */
                            readonly since: string;
                            readonly siteId: string | null;
                        }[];
                        readonly next: string | null;
                    };
                };
            };
        };
    };
    readonly post_api_v1_kits: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key gives the same answer and adds nothing */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that was seen; 412 when the file has moved on */
                readonly "If-Match"?: string;
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: uuid */
                    readonly caseId: string;
                    /** Format: uuid */
                    readonly kitModelId: string;
                    readonly lineId: number;
                    /** Format: date-time */
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @description The file
                         */
                        readonly id: string;
                        /** @description Of the file, after the act */
                        readonly revision: number;
                        /** @description Opaque; give it back as Consistency-Position */
                        readonly position: string;
                    };
                };
            };
        };
    };
    readonly post_api_v1_kits_id_request_again: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key gives the same answer and adds nothing */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that was seen; 412 when the file has moved on */
                readonly "If-Match"?: string;
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly lineId: number;
                    /** Format: date-time */
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @description The file
                         */
                        readonly id: string;
                        /** @description Of the file, after the act */
                        readonly revision: number;
                        /** @description Opaque; give it back as Consistency-Position */
                        readonly position: string;
                    };
                };
            };
        };
    };
    readonly post_api_v1_kits_id_dispatch: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key gives the same answer and adds nothing */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that was seen; 412 when the file has moved on */
                readonly "If-Match"?: string;
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: uuid */
                    readonly toSiteId: string;
                    /** Format: date-time */
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @description The file
                         */
                        readonly id: string;
                        /** @description Of the file, after the act */
                        readonly revision: number;
                        /** @description Opaque; give it back as Consistency-Position */
                        readonly position: string;
                    };
                };
            };
        };
    };
    readonly post_api_v1_kits_id_arrive: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key gives the same answer and adds nothing */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that was seen; 412 when the file has moved on */
                readonly "If-Match"?: string;
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": {
                    /** Format: date-time */
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @description The file
                         */
                        readonly id: string;
                        /** @description Of the file, after the act */
                        readonly revision: number;
                        /** @description Opaque; give it back as Consistency-Position */
                        readonly position: string;
                    };
                };
            };
        };
    };
    readonly post_api_v1_kits_id_hand_over: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key gives the same answer and adds nothing */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that was seen; 412 when the file has moved on */
                readonly "If-Match"?: string;
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: date */
                    readonly handedOverOn: string;
                    readonly receiver: string;
                    /** @default null */
                    readonly mandate?: string | null;
                    readonly witnessId: string;
                    /** Format: date-time */
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @description The file
                         */
                        readonly id: string;
                        /** @description Of the file, after the act */
                        readonly revision: number;
                        /** @description Opaque; give it back as Consistency-Position */
                        readonly position: string;
                    };
                };
            };
        };
    };
    readonly get_api_v1_assets: {
        readonly parameters: {
            readonly query?: {
                readonly region?: "10" | "11" | "12" | "13" | "14" | "15" | "16" | "17" | "18" | "19" | "00" | "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09";
                readonly status?: "proposed" | "accepted" | "handed_over";
                readonly condition?: "functioning" | "needs_attention" | "out_of_order" | "decommissioned";
                readonly limit?: number;
                readonly after?: string;
                readonly asOf?: string;
                readonly happenedBy?: string;
            };
            readonly header?: {
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            /** @enum {string} */
                            readonly kind: "borehole";
                            readonly name: string;
                            /** @enum {string} */
                            readonly region: "10" | "11" | "12" | "13" | "14" | "15" | "16" | "17" | "18" | "19" | "00" | "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09";
                            /** @enum {string} */
                            readonly status: "proposed" | "accepted" | "handed_over";
                            /** Format: date */
                            readonly since: string;
                            readonly condition: ("functioning" | "needs_attention" | "out_of_order" | "decommissioned") | null;
                            readonly reportedOn: string | null;
                        }[];
                        readonly next: string | null;
                    };
                };
            };
        };
    };
    readonly post_api_v1_assets: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key gives the same answer and adds nothing */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that was seen; 412 when the file has moved on */
                readonly "If-Match"?: string;
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly kind: "borehole";
                    readonly name: string;
                    /** @enum {string} */
                    readonly region: "10" | "11" | "12" | "13" | "14" | "15" | "16" | "17" | "18" | "19" | "00" | "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09";
                    /** Format: date-time */
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 201: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @description The file
                         */
                        readonly id: string;
                        /** @description Of the file, after the act */
                        readonly revision: number;
                        /** @description Opaque; give it back as Consistency-Position */
                        readonly position: string;
                    };
                };
            };
        };
    };
    readonly post_api_v1_assets_id_accept: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key gives the same answer and adds nothing */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that was seen; 412 when the file has moved on */
                readonly "If-Match"?: string;
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly minutesNumber: string;
                    /** Format: date */
                    readonly acceptedOn: string;
                    /** Format: date-time */
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @description The file
                         */
                        readonly id: string;
                        /** @description Of the file, after the act */
                        readonly revision: number;
                        /** @description Opaque; give it back as Consistency-Position */
                        readonly position: string;
                    };
                };
            };
        };
    };
    readonly post_api_v1_assets_id_constitute_committee: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key gives the same answer and adds nothing */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that was seen; 412 when the file has moved on */
                readonly "If-Match"?: string;
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: date */
                    readonly constitutedOn: string;
                    readonly members: readonly {
                        readonly name: string;
                        /** @enum {string} */
                        readonly office: "president" | "treasurer" | "secretary" | "hygienist" | "member";
                    }[];
                    /** Format: date-time */
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @description The file
                         */
                        readonly id: string;
                        /** @description Of the file, after the act */
                        readonly revision: number;
                        /** @description Opaque; give it back as Consistency-Position */
                        readonly position: string;
                    };
                };
            };
        };
    };
    readonly post_api_v1_assets_id_hand_over: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key gives the same answer and adds nothing */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that was seen; 412 when the file has moved on */
                readonly "If-Match"?: string;
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: date */
                    readonly handedOverOn: string;
                    readonly keys: number;
                    readonly minutesNumber: string;
                    readonly signatories: readonly {
                        readonly name: string;
                        /** @enum {string} */
                        readonly capacity: "community" | "authority" | "witness";
                    }[];
                    /** Format: date-time */
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @description The file
                         */
                        readonly id: string;
                        /** @description Of the file, after the act */
                        readonly revision: number;
                        /** @description Opaque; give it back as Consistency-Position */
                        readonly position: string;
                    };
                };
            };
        };
    };
    readonly get_api_v1_kit_models_id_acts: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Of the file; give it back as If-Match */
                        readonly revision: number;
                        readonly acts: readonly {
                            /** @description The last part of its address */
                            readonly act: string;
                            readonly does: {
                                readonly fr: string;
                                readonly en: string;
                            };
                            /** @description Nothing stands against it; what is typed may still be refused */
                            readonly may: boolean;
                            readonly refusal: {
                                /** @description What a try is answered, whatever is typed */
                                readonly code: string;
                                /** @description In the language asked for */
                                readonly sentence: string;
                                readonly details: {
                                    readonly [key: string]: string | number;
                                };
                            } | null;
                        }[];
                    };
                };
            };
        };
    };
    readonly get_api_v1_sites_id_acts: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Of the file; give it back as If-Match */
                        readonly revision: number;
                        readonly acts: readonly {
                            /** @description The last part of its address */
                            readonly act: string;
                            readonly does: {
                                readonly fr: string;
                                readonly en: string;
                            };
                            /** @description Nothing stands against it; what is typed may still be refused */
                            readonly may: boolean;
                            readonly refusal: {
                                /** @description What a try is answered, whatever is typed */
                                readonly code: string;
                                /** @description In the language asked for */
                                readonly sentence: string;
                                readonly details: {
                                    readonly [key: string]: string | number;
                                };
                            } | null;
                        }[];
                    };
                };
            };
        };
    };
    readonly get_api_v1_kits_id_acts: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Of the file; give it back as If-Match */
                        readonly revision: number;
                        readonly acts: readonly {
                            /** @description The last part of its address */
                            readonly act: string;
                            readonly does: {
                                readonly fr: string;
                                readonly en: string;
                            };
                            /** @description Nothing stands against it; what is typed may still be refused */
                            readonly may: boolean;
                            readonly refusal: {
                                /** @description What a try is answered, whatever is typed */
                                readonly code: string;
                                /** @description In the language asked for */
                                readonly sentence: string;
                                readonly details: {
                                    readonly [key: string]: string | number;
                                };
                            } | null;
                        }[];
                    };
                };
            };
        };
    };
    readonly get_api_v1_assets_id_acts: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Of the file; give it back as If-Match */
                        readonly revision: number;
                        readonly acts: readonly {
                            /** @description The last part of its address */
                            readonly act: string;
                            readonly does: {
                                readonly fr: string;
                                readonly en: string;
                            };
                            /** @description Nothing stands against it; what is typed may still be refused */
                            readonly may: boolean;
                            readonly refusal: {
                                /** @description What a try is answered, whatever is typed */
                                readonly code: string;
                                /** @description In the language asked for */
                                readonly sentence: string;
                                readonly details: {
                                    readonly [key: string]: string | number;
                                };
                            } | null;
                        }[];
                    };
                };
            };
        };
    };
    readonly post_api_v1_follow_ups_id_record_visit: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key gives the same answer and adds nothing */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that was seen; 412 when the file has moved on */
                readonly "If-Match"?: string;
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: uuid */
                    readonly visitId: string;
                    /** Format: date */
                    readonly visitedOn: string;
                    /** @enum {string} */
                    readonly businessStatus: "not_started" | "running" | "suspended" | "stopped" | "sold";
                    /** @default null */
                    readonly incomeBefore?: number | null;
                    /** @default null */
                    readonly incomeNow?: number | null;
                    /** @default null */
                    readonly jobs?: number | null;
                    /** @default null */
                    readonly jobsPeak?: number | null;
                    /** @default null */
                    readonly jobsEvidence?: ("declared" | "seen" | "documented") | null;
                    /** @default null */
                    readonly satisfaction?: number | null;
                    /** @default null */
                    readonly note?: string | null;
                    /** Format: date-time */
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @description The file
                         */
                        readonly id: string;
                        /** @description Of the file, after the act */
                        readonly revision: number;
                        /** @description Opaque; give it back as Consistency-Position */
                        readonly position: string;
                    };
                };
            };
        };
    };
    readonly post_api_v1_upkeeps_id_report_status: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key gives the same answer and adds nothing */
                readonly "Idempotency-Key"?: string;
                /** @description The revision that was seen; 412 when the file has moved on */
                readonly "If-Match"?: string;
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly status: "functioning" | "needs_attention" | "out_of_order" | "decommissioned";
                    /** Format: date */
                    readonly reportedOn: string;
                    /** @default null */
                    readonly note?: string | null;
                    /** Format: date-time */
                    readonly occurredAt?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /**
                         * Format: uuid
                         * @description The file
                         */
                        readonly id: string;
                        /** @description Of the file, after the act */
                        readonly revision: number;
                        /** @description Opaque; give it back as Consistency-Position */
                        readonly position: string;
                    };
                };
            };
        };
    };
    readonly get_api_v1_follow_ups_id_acts: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Of the file; give it back as If-Match */
                        readonly revision: number;
                        readonly acts: readonly {
                            /** @description The last part of its address */
                            readonly act: string;
                            readonly does: {
                                readonly fr: string;
                                readonly en: string;
                            };
                            /** @description Nothing stands against it; what is typed may still be refused */
                            readonly may: boolean;
                            readonly refusal: {
                                /** @description What a try is answered, whatever is typed */
                                readonly code: string;
                                /** @description In the language asked for */
                                readonly sentence: string;
                                readonly details: {
                                    readonly [key: string]: string | number;
                                };
                            } | null;
                        }[];
                    };
                };
            };
        };
    };
    readonly get_api_v1_upkeeps_id_acts: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Of the file; give it back as If-Match */
                        readonly revision: number;
                        readonly acts: readonly {
                            /** @description The last part of its address */
                            readonly act: string;
                            readonly does: {
                                readonly fr: string;
                                readonly en: string;
                            };
                            /** @description Nothing stands against it; what is typed may still be refused */
                            readonly may: boolean;
                            readonly refusal: {
                                /** @description What a try is answered, whatever is typed */
                                readonly code: string;
                                /** @description In the language asked for */
                                readonly sentence: string;
                                readonly details: {
                                    readonly [key: string]: string | number;
                                };
                            } | null;
                        }[];
                    };
                };
            };
        };
    };
    readonly get_api_v1_cases_id: {
        readonly parameters: {
            readonly query?: {
                readonly asOf?: string;
                readonly happenedBy?: string;
            };
            readonly header?: {
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly id: string;
                        /** Format: uuid */
                        readonly personId: string;
                        readonly givenNames: string | null;
                        readonly familyName: string | null;
                        /** @enum {string} */
                        readonly status: "registered" | "assessed" | "eligible" | "not_eligible" | "waiting_list" | "plan_drafted" | "submitted" | "approved" | "in_assistance" | "in_follow_up" | "closed";
                        /** Format: date */
                        readonly since: string;
                        /** @enum {string} */
                        readonly region: "10" | "11" | "12" | "13" | "14" | "15" | "16" | "17" | "18" | "19" | "00" | "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09";
                        readonly workerId: string | null;
                        readonly edition: string | null;
                        readonly sector: ("livestock" | "poultry" | "market_gardening" | "fish_farming" | "agriculture" | "agri_food" | "transport" | "commerce" | "sewing" | "crafts" | "construction" | "services" | "other") | null;
                        /** @enum {string} */
                        readonly sex: "female" | "male";
                        readonly minor: boolean;
                        /** @enum {string} */
                        readonly targetGroup: "returnee" | "candidate";
                        /** @enum {string} */
                        readonly returnType: "assisted_voluntary" | "voluntary_humanitarian" | "forced" | "spontaneous" | "government_repatriation" | "none_potential_migrant";
                        readonly priority: ("normal" | "high") | null;
                        /** Format: date */
                        readonly arrivedOn: string;
                        /** Format: date */
                        readonly registeredOn: string;
                        readonly dueOn: string | null;
                        readonly revision: number;
                        readonly birthDate: string | null;
                        readonly phone: string | null;
                        readonly countryOfDeparture: string;
                        readonly convoyId: string | null;
                        readonly vulnerabilities: readonly ("unaccompanied_child" | "violence_in_transit" | "trafficking" | "pregnant" | "gender_based_violence" | "health_need" | "disability" | "elderly" | "indebted" | "international_protection")[] | null;
                        readonly needs: readonly ("money" | "kit" | "training" | "referral")[];
                        readonly plan: {
                            readonly version: number;
                            /** @enum {string} */
                            readonly status: "drafted" | "submitted" | "returned" | "approved";
                            readonly contentHash: string;
                            /** @enum {string} */
                            readonly sector: "livestock" | "poultry" | "market_gardening" | "fish_farming" | "agriculture" | "agri_food" | "transport" | "commerce" | "sewing" | "crafts" | "construction" | "services" | "other";
                            readonly title: string | null;
                            readonly members: number;
                            readonly lines: readonly {
                                readonly lineId: number;
                                /** @enum {string} */
                                readonly kind: "money" | "kit" | "training" | "referral";
                                readonly amount: number;
                            }[];
                            readonly total: number;
                            readonly overridden: boolean;
                        } | null;
                        readonly consents: readonly {
                            /** @enum {string} */
                            readonly purpose: "case_management" | "sharing" | "payment" | "publication" | "research";
                            readonly given: boolean;
                            /** Format: date */
                            readonly on: string;
                        }[];
                        readonly reported: readonly string[];
                        readonly links: readonly string[];
                        readonly closures: readonly {
                            /** @enum {string} */
                            readonly reason: "plan_completed" | "duration_ended" | "criteria_not_met" | "beneficiary_stops" | "left_area" | "re_migrated" | "deceased" | "barrier_to_access" | "aggression" | "negative_repercussions" | "funding_ended" | "security";
                            /** Format: date */
                            readonly closedOn: string;
                            readonly reopenedOn: string | null;
                            readonly reopenedTo: ("assessment" | "follow_up") | null;
                        }[];
                        readonly disbursements: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            /** @enum {string} */
                            readonly status: "requested" | "committed" | "visa_granted" | "visa_refused" | "verified" | "ordered" | "accepted" | "issued" | "handed_over" | "paid" | "reconciled" | "cancelled" | "released";
                            readonly amount: number;
                            readonly planVersion: number;
                            readonly lineId: number;
                            readonly held: readonly ("consent_withdrawn" | "plan_approval_voided")[];
                        }[];
                        readonly kits: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            /** @enum {string} */
                            readonly status: "requested" | "reserved" | "dispatched" | "arrived" | "handed_over";
                            /** Format: uuid */
                            readonly kitModelId: string;
                            readonly lineId: number;
                            readonly handedOverOn: string | null;
                        }[];
                        readonly visits: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            /** Format: uuid */
                            readonly followUpId: string;
                            readonly month: number;
                            readonly dueOn: string | null;
                            readonly visitedOn: string | null;
                            readonly businessStatus: ("not_started" | "running" | "suspended" | "stopped" | "sold") | null;
                            readonly jobs: number | null;
                            readonly satisfaction: number | null;
                        }[];
                        readonly journey: {
                            readonly steps: readonly {
                                /** @enum {string} */
                                readonly step: "arrived" | "registered" | "screened" | "assessed" | "eligible" | "submitted" | "approved" | "assisted" | "in_follow_up" | "closed" | "waiting_list" | "not_eligible" | "returned" | "approval_voided" | "reopened_to_assessment" | "reopened_to_follow_up";
                                readonly assistance: ("money" | "kit" | "training" | "referral") | null;
                                readonly target: number | null;
                                readonly beyond: boolean;
                                /** Format: date */
                                readonly on: string;
                                readonly who: {
                                    readonly id: string;
                                    readonly role: string;
                                } | null;
                                readonly days: number | null;
                            }[];
                            readonly next: readonly {
                                /** @enum {string} */
                                readonly step: "arrived" | "registered" | "screened" | "assessed" | "eligible" | "submitted" | "approved" | "assisted" | "in_follow_up" | "closed" | "waiting_list" | "not_eligible" | "returned" | "approval_voided" | "reopened_to_assessment" | "reopened_to_follow_up";
                                readonly assistance: ("money" | "kit" | "training" | "referral") | null;
                                readonly target: number | null;
                                readonly beyond: boolean;
                                /** Format: date */
                                readonly since: string;
                                /** @description Days waited, up to the day of the moment looked at */
                                readonly days: number;
                            }[];
                        };
                    };
                };
            };
        };
    };
    readonly post_api_v1_cases_search: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly name: string;
                    /** @enum {string} */
                    readonly region?: "10" | "11" | "12" | "13" | "14" | "15" | "16" | "17" | "18" | "19" | "00" | "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09";
                    /** @enum {string} */
                    readonly status?: "registered" | "assessed" | "eligible" | "not_eligible" | "waiting_list" | "plan_drafted" | "submitted" | "approved" | "in_assistance" | "in_follow_up" | "closed";
                    readonly worker?: string;
                    /** Format: date */
                    readonly dueBefore?: string;
                    /** @default 50 */
                    readonly limit?: number;
                    readonly after?: string;
                    /** @description As it was known on this day or moment (UTC) */
                    readonly asOf?: string;
                    /** @description As it had happened by this day or moment (UTC) */
                    readonly happenedBy?: string;
                };
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            /** Format: uuid */
                            readonly personId: string;
                            readonly givenNames: string | null;
                            readonly familyName: string | null;
                            /** @enum {string} */
                            readonly status: "registered" | "assessed" | "eligible" | "not_eligible" | "waiting_list" | "plan_drafted" | "submitted" | "approved" | "in_assistance" | "in_follow_up" | "closed";
                            /** Format: date */
                            readonly since: string;
                            /** @enum {string} */
                            readonly region: "10" | "11" | "12" | "13" | "14" | "15" | "16" | "17" | "18" | "19" | "00" | "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09";
                            readonly workerId: string | null;
                            readonly edition: string | null;
                            readonly sector: ("livestock" | "poultry" | "market_gardening" | "fish_farming" | "agriculture" | "agri_food" | "transport" | "commerce" | "sewing" | "crafts" | "construction" | "services" | "other") | null;
                            /** @enum {string} */
                            readonly sex: "female" | "male";
                            readonly minor: boolean;
                            /** @enum {string} */
                            readonly targetGroup: "returnee" | "candidate";
                            /** @enum {string} */
                            readonly returnType: "assisted_voluntary" | "voluntary_humanitarian" | "forced" | "spontaneous" | "government_repatriation" | "none_potential_migrant";
                            readonly priority: ("normal" | "high") | null;
                            /** Format: date */
                            readonly arrivedOn: string;
                            /** Format: date */
                            readonly registeredOn: string;
                            readonly dueOn: string | null;
                        }[];
                        readonly next: string | null;
                    };
                };
            };
        };
    };
    readonly get_api_v1_cases_id_timeline: {
        readonly parameters: {
            readonly query?: {
                readonly limit?: number;
                readonly after?: string;
                readonly asOf?: string;
                readonly happenedBy?: string;
            };
            readonly header?: {
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly position: string;
                            readonly type: string;
                            readonly service: string;
                            readonly who: {
                                readonly id: string;
                                readonly role: string;
                            };
                            /** Format: date-time */
                            readonly occurredAt: string;
                            /** Format: date-time */
                            readonly recordedAt: string;
                            readonly sentence: {
                                readonly fr: string;
                                readonly en: string;
                            };
                            readonly data: {
                                readonly [key: string]: unknown;
                            };
                            readonly personal: {
                                readonly [key: string]: unknown;
                            } | null;
                        }[];
                        readonly next: string | null;
                    };
                };
            };
        };
    };
    readonly get_api_v1_cases_id_changes: {
        readonly parameters: {
            readonly query: {
                readonly from: string;
                readonly to: string;
                readonly axis?: "recorded" | "happened";
                readonly asOf?: string;
                readonly happenedBy?: string;
            };
            readonly header?: {
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly changes: readonly {
                            readonly field: string;
                            readonly before: unknown;
                            readonly after: unknown;
                            readonly personal: {
                                readonly before: unknown;
                                readonly after: unknown;
                            } | null;
                        }[];
                        readonly events: readonly {
                            readonly position: string;
                            readonly type: string;
                            readonly service: string;
                            readonly who: {
                                readonly id: string;
                                readonly role: string;
                            };
                            /** Format: date-time */
                            readonly occurredAt: string;
                            /** Format: date-time */
                            readonly recordedAt: string;
                            readonly sentence: {
                                readonly fr: string;
                                readonly en: string;
                            };
                            readonly data: {
                                readonly [key: string]: unknown;
                            };
                            readonly personal: {
                                readonly [key: string]: unknown;
                            } | null;
                        }[];
                    };
                };
            };
        };
    };
    readonly get_api_v1_visits: {
        readonly parameters: {
            readonly query?: {
                readonly state?: "overdue" | "due" | "upcoming" | "recorded";
                readonly region?: "10" | "11" | "12" | "13" | "14" | "15" | "16" | "17" | "18" | "19" | "00" | "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09";
                readonly worker?: string;
                readonly limit?: number;
                readonly after?: string;
                readonly asOf?: string;
                readonly happenedBy?: string;
            };
            readonly header?: {
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** Format: uuid */
                            readonly caseId: string;
                            /** Format: uuid */
                            readonly personId: string;
                            readonly givenNames: string | null;
                            readonly familyName: string | null;
                            readonly phone: string | null;
                            /** @enum {string} */
                            readonly region: "10" | "11" | "12" | "13" | "14" | "15" | "16" | "17" | "18" | "19" | "00" | "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09";
                            readonly workerId: string | null;
                            /** @enum {string} */
                            readonly state: "overdue" | "due" | "upcoming" | "recorded";
                            readonly visit: {
                                /** Format: uuid */
                                readonly id: string;
                                /** Format: uuid */
                                readonly followUpId: string;
                                readonly month: number;
                                readonly dueOn: string | null;
                                readonly visitedOn: string | null;
                                readonly businessStatus: ("not_started" | "running" | "suspended" | "stopped" | "sold") | null;
                                readonly jobs: number | null;
                                readonly satisfaction: number | null;
                            };
                        }[];
                        readonly next: string | null;
                    };
                };
            };
        };
    };
    readonly get_api_v1_dialogues_id: {
        readonly parameters: {
            readonly query?: {
                readonly asOf?: string;
                readonly happenedBy?: string;
            };
            readonly header?: {
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly id: string;
                        readonly title: string;
                        /** Format: date */
                        readonly heldOn: string;
                        readonly place: string;
                        /** @enum {string} */
                        readonly channel: "in_person" | "online" | "hybrid";
                        readonly closed: boolean;
                        readonly concerns: readonly {
                            /** Format: uuid */
                            readonly concernId: string;
                            readonly theme: string;
                            readonly country: string;
                            readonly raisedBy: string | null;
                            readonly concern: string | null;
                            /** @enum {string} */
                            readonly status: "raised" | "answered" | "referred" | "turned_into_case" | "turned_into_pledge";
                            readonly answer: string | null;
                            readonly referredTo: string | null;
                            readonly caseId: string | null;
                            readonly donationId: string | null;
                        }[];
                        readonly open: number;
                    };
                };
            };
        };
    };
    readonly get_api_v1_convoys_id: {
        readonly parameters: {
            readonly query?: {
                readonly asOf?: string;
                readonly happenedBy?: string;
            };
            readonly header?: {
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly id: string;
                        readonly reference: string;
                        /** Format: date */
                        readonly arrivedOn: string;
                        /** @enum {string} */
                        readonly region: "10" | "11" | "12" | "13" | "14" | "15" | "16" | "17" | "18" | "19" | "00" | "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09";
                        readonly countryOfDeparture: string;
                        /** @enum {string} */
                        readonly returnType: "assisted_voluntary" | "voluntary_humanitarian" | "forced" | "spontaneous" | "government_repatriation" | "none_potential_migrant";
                        readonly expected: number;
                        readonly registered: number;
                    };
                };
            };
        };
    };
    readonly get_api_v1_envelopes_id: {
        readonly parameters: {
            readonly query?: {
                readonly asOf?: string;
                readonly happenedBy?: string;
            };
            readonly header?: {
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly id: string;
                        readonly edition: string;
                        /** @description Whole XOF francs, above zero */
                        readonly amount: number;
                        readonly fiscalYear: number;
                        /** Format: date */
                        readonly cutOff: string;
                        readonly closed: boolean;
                        readonly gauge: {
                            /** @description Whole XOF francs not committed. Below zero only in a view by date of happening, where a release may come after the commitment that it made room for. */
                            readonly free: number;
                            /** @description Whole XOF francs committed and not yet ordered */
                            readonly committed: number;
                            /** @description Whole XOF francs under a payment order and not yet paid */
                            readonly ordered: number;
                            /** @description Whole XOF francs paid and not yet reconciled */
                            readonly paid: number;
                            /** @description Whole XOF francs paid and found on a statement */
                            readonly reconciled: number;
                            /** @description Whole XOF francs committed once and given back: they are free again */
                            readonly released: number;
                        };
                        readonly revision: number;
                    };
                };
            };
        };
    };
    readonly get_api_v1_envelopes_id_commitments: {
        readonly parameters: {
            readonly query?: {
                readonly limit?: number;
                readonly after?: string;
                readonly asOf?: string;
                readonly happenedBy?: string;
            };
            readonly header?: {
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** Format: uuid */
                            readonly disbursementId: string;
                            /** Format: uuid */
                            readonly caseId: string;
                            readonly lineId: number;
                            /** @description Whole XOF francs, above zero */
                            readonly amount: number;
                            /** @enum {string} */
                            readonly status: "committed" | "released" | "paid";
                            /** Format: date */
                            readonly committedOn: string;
                            /** Format: date */
                            readonly since: string;
                            readonly step: ("requested" | "committed" | "visa_granted" | "visa_refused" | "verified" | "ordered" | "accepted" | "issued" | "handed_over" | "paid" | "reconciled" | "cancelled" | "released") | null;
                        }[];
                        readonly next: string | null;
                    };
                };
            };
        };
    };
    readonly get_api_v1_disbursements_id: {
        readonly parameters: {
            readonly query?: {
                readonly asOf?: string;
                readonly happenedBy?: string;
            };
            readonly header?: {
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly id: string;
                        /** Format: uuid */
                        readonly caseId: string;
                        /** Format: uuid */
                        readonly personId: string;
                        /** Format: uuid */
                        readonly envelopeId: string;
                        readonly lineId: number;
                        readonly planVersion: number;
                        /** @description Whole XOF francs, above zero */
                        readonly amount: number;
                        /** @enum {string} */
                        readonly payTo: "beneficiary" | "guardian" | "supplier";
                        /** @enum {string} */
                        readonly status: "requested" | "committed" | "visa_granted" | "visa_refused" | "verified" | "ordered" | "accepted" | "issued" | "handed_over" | "paid" | "reconciled" | "cancelled" | "released";
                        /** Format: date */
                        readonly since: string;
                        readonly held: readonly ("consent_withdrawn" | "plan_approval_voided")[];
                        readonly revision: number;
                        readonly instruments: readonly {
                            /** Format: uuid */
                            readonly instrumentId: string;
                            readonly bank: string;
                            readonly chequeNumber: string;
                            /** Format: date */
                            readonly issuedOn: string;
                            readonly payee: string | null;
                            readonly handOver: {
                                /** Format: date */
                                readonly handedOverOn: string;
                                readonly receiver: string | null;
                                readonly mandate: string | null;
                                readonly giverId: string;
                                readonly witnessId: string;
                            } | null;
                            readonly voided: {
                                /** @enum {string} */
                                readonly cause: "returned" | "stopped" | "proven_unpaid";
                                /** Format: date */
                                readonly voidedOn: string;
                            } | null;
                            readonly paidOn: string | null;
                            readonly reconciled: {
                                /** Format: uuid */
                                readonly statementLineId: string;
                                /** Format: date */
                                readonly reconciledOn: string;
                            } | null;
                        }[];
                        readonly steps: readonly {
                            readonly position: string;
                            readonly type: string;
                            readonly who: {
                                readonly id: string;
                                readonly role: string;
                            };
                            /** Format: date-time */
                            readonly occurredAt: string;
                            /** Format: date-time */
                            readonly recordedAt: string;
                            readonly sentence: {
                                readonly fr: string;
                                readonly en: string;
                            };
                            readonly comment: string | null;
                            readonly facts: readonly string[];
                        }[];
                    };
                };
            };
        };
    };
    readonly get_api_v1_finance_inbox: {
        readonly parameters: {
            readonly query?: {
                readonly act?: "commit" | "grant-visa" | "verify" | "order" | "accept-order" | "issue-cheque" | "hand-over" | "pay" | "match";
                readonly limit?: number;
                readonly after?: string;
                readonly asOf?: string;
                readonly happenedBy?: string;
            };
            readonly header?: {
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** @enum {string} */
                            readonly act: "commit" | "grant-visa" | "verify" | "order" | "accept-order" | "issue-cheque" | "hand-over" | "pay" | "match";
                            /** Format: uuid */
                            readonly disbursementId: string;
                            /** Format: uuid */
                            readonly caseId: string;
                            /** Format: uuid */
                            readonly envelopeId: string;
                            readonly edition: string | null;
                            /** @description Whole XOF francs, above zero */
                            readonly amount: number;
                            /** Format: date */
                            readonly since: string;
                            /** @description Days waited, up to the day of the moment looked at */
                            readonly days: number;
                            readonly held: readonly ("consent_withdrawn" | "plan_approval_voided")[];
                            readonly cheque: {
                                readonly bank: string;
                                readonly chequeNumber: string;
                            } | null;
                        }[];
                        readonly next: string | null;
                    };
                };
            };
        };
    };
    readonly get_api_v1_donations_id: {
        readonly parameters: {
            readonly query?: {
                readonly limit?: number;
                readonly after?: string;
                readonly asOf?: string;
                readonly happenedBy?: string;
            };
            readonly header?: {
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly id: string;
                        readonly donor: string | null;
                        readonly currency: string;
                        /** @description Pledged, in the currency */
                        readonly amount: string;
                        /** @enum {string} */
                        readonly purpose: "students" | "returnees" | "communities" | "unrestricted";
                        /** @enum {string} */
                        readonly status: "pledged" | "received" | "defaulted" | "transferred" | "allocated" | "paid" | "attested";
                        /** Format: date */
                        readonly pledgedOn: string;
                        /** @description Whole XOF francs received; null as long as none are */
                        readonly booked: number | null;
                        /** @description Whole XOF francs that can be allocated in all: what was received or, once transferred, that part */
                        readonly available: number;
                        /** @description Whole XOF francs */
                        readonly allocated: number;
                        /** @description Whole XOF francs */
                        readonly paid: number;
                        readonly received: {
                            readonly currency: string;
                            /** @description Received, in the currency */
                            readonly amount: string;
                            /** @description Francs for one unit of the currency */
                            readonly rate: string;
                            readonly rateSource: string;
                            /** @description Whole XOF francs, above zero */
                            readonly booked: number;
                            /** Format: date */
                            readonly receivedOn: string;
                        } | null;
                        readonly transferred: {
                            readonly body: string;
                            /** @description Whole XOF francs, above zero */
                            readonly amount: number;
                        } | null;
                        readonly attested: {
                            readonly attestation: string;
                            /** @description Whole XOF francs, above zero */
                            readonly amount: number;
                        } | null;
                        readonly steps: readonly {
                            readonly position: string;
                            readonly type: string;
                            readonly who: {
                                readonly id: string;
                                readonly role: string;
                            };
                            /** Format: date-time */
                            readonly occurredAt: string;
                            /** Format: date-time */
                            readonly recordedAt: string;
                            readonly sentence: {
                                readonly fr: string;
                                readonly en: string;
                            };
                        }[];
                        readonly allocations: {
                            readonly items: readonly {
                                /** Format: uuid */
                                readonly allocationId: string;
                                readonly beneficiary: string | null;
                                readonly caseId: string | null;
                                /** @enum {string} */
                                readonly purpose: "students" | "returnees" | "communities" | "unrestricted";
                                /** @description Whole XOF francs, above zero */
                                readonly amount: number;
                                readonly paidOn: string | null;
                                readonly steps: readonly {
                                    readonly position: string;
                                    readonly type: string;
                                    readonly who: {
                                        readonly id: string;
                                        readonly role: string;
                                    };
                                    /** Format: date-time */
                                    readonly occurredAt: string;
                                    /** Format: date-time */
                                    readonly recordedAt: string;
                                    readonly sentence: {
                                        readonly fr: string;
                                        readonly en: string;
                                    };
                                }[];
                            }[];
                            readonly next: string | null;
                        };
                        readonly revision: number;
                    };
                };
            };
        };
    };
    readonly get_api_v1_sites_id: {
        readonly parameters: {
            readonly query?: {
                readonly asOf?: string;
                readonly happenedBy?: string;
            };
            readonly header?: {
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly id: string;
                        readonly name: string;
                        /** @enum {string} */
                        readonly region: "10" | "11" | "12" | "13" | "14" | "15" | "16" | "17" | "18" | "19" | "00" | "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09";
                        readonly revision: number;
                        readonly stock: readonly {
                            /** Format: uuid */
                            readonly kitModelId: string;
                            readonly name: string | null;
                            readonly free: number;
                            readonly reserved: number;
                            readonly inTransit: number;
                            readonly passedOn: number;
                            readonly handedOver: number;
                            readonly writtenOff: number;
                            readonly received: number;
                            readonly arriving: number;
                        }[];
                    };
                };
            };
        };
    };
    readonly get_api_v1_sites_id_units: {
        readonly parameters: {
            readonly query?: {
                readonly state?: "free" | "reserved" | "in_transit" | "passed_on" | "handed_over" | "written_off" | "arriving";
                readonly model?: string;
                readonly limit?: number;
                readonly after?: string;
                readonly asOf?: string;
                readonly happenedBy?: string;
            };
            readonly header?: {
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            /** Format: uuid */
                            readonly kitModelId: string;
                            readonly modelVersion: number;
                            readonly receiptNumber: string;
                            /** Format: date */
                            readonly receivedOn: string;
                            /** @enum {string} */
                            readonly state: "free" | "reserved" | "in_transit" | "passed_on" | "handed_over" | "written_off" | "arriving";
                            /** Format: date */
                            readonly since: string;
                            readonly siteId: string | null;
                            readonly toSiteId: string | null;
                            readonly kitId: string | null;
                            readonly caseId: string | null;
                        }[];
                        readonly next: string | null;
                    };
                };
            };
        };
    };
    readonly get_api_v1_kit_models_id: {
        readonly parameters: {
            readonly query?: {
                readonly limit?: number;
                readonly after?: string;
                readonly asOf?: string;
                readonly happenedBy?: string;
            };
            readonly header?: {
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly id: string;
                        readonly name: string;
                        /** @enum {string} */
                        readonly sector: "livestock" | "poultry" | "market_gardening" | "fish_farming" | "agriculture" | "agri_food" | "transport" | "commerce" | "sewing" | "crafts" | "construction" | "services" | "other";
                        readonly revision: number;
                        readonly versions: readonly {
                            readonly version: number;
                            readonly name: string;
                            /** @enum {string} */
                            readonly sector: "livestock" | "poultry" | "market_gardening" | "fish_farming" | "agriculture" | "agri_food" | "transport" | "commerce" | "sewing" | "crafts" | "construction" | "services" | "other";
                            readonly components: readonly {
                                readonly component: string;
                                readonly quantity: number;
                            }[];
                            /** Format: date */
                            readonly publishedOn: string;
                        }[];
                        readonly deliveries: {
                            readonly items: readonly {
                                /** Format: uuid */
                                readonly siteId: string;
                                readonly receiptNumber: string;
                                /** Format: date */
                                readonly receivedOn: string;
                                readonly modelVersion: number;
                                readonly supplier: string;
                                readonly quantity: number;
                                readonly unitPrice: number;
                            }[];
                            readonly next: string | null;
                        };
                    };
                };
            };
        };
    };
    readonly get_api_v1_kits_id: {
        readonly parameters: {
            readonly query?: {
                readonly asOf?: string;
                readonly happenedBy?: string;
            };
            readonly header?: {
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly id: string;
                        /** Format: uuid */
                        readonly caseId: string;
                        /** Format: uuid */
                        readonly kitModelId: string;
                        readonly name: string | null;
                        /** @enum {string} */
                        readonly status: "requested" | "reserved" | "dispatched" | "arrived" | "handed_over";
                        /** Format: date */
                        readonly since: string;
                        readonly siteId: string | null;
                        /** Format: uuid */
                        readonly personId: string;
                        readonly revision: number;
                        readonly planVersion: number;
                        readonly lineId: number;
                        readonly unitId: string | null;
                        readonly modelVersion: number | null;
                        readonly components: readonly {
                            readonly component: string;
                            readonly quantity: number;
                        }[] | null;
                        readonly receipt: {
                            /** Format: date */
                            readonly handedOverOn: string;
                            readonly receiver: string | null;
                            readonly mandate: string | null;
                            readonly giverId: string;
                            readonly witnessId: string;
                        } | null;
                        readonly steps: readonly {
                            readonly position: string;
                            readonly type: string;
                            readonly who: {
                                readonly id: string;
                                readonly role: string;
                            };
                            /** Format: date-time */
                            readonly occurredAt: string;
                            /** Format: date-time */
                            readonly recordedAt: string;
                            readonly sentence: {
                                readonly fr: string;
                                readonly en: string;
                            };
                        }[];
                    };
                };
            };
        };
    };
    readonly get_api_v1_assets_id: {
        readonly parameters: {
            readonly query?: {
                readonly limit?: number;
                readonly after?: string;
                readonly asOf?: string;
                readonly happenedBy?: string;
            };
            readonly header?: {
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly id: string;
                        /** @enum {string} */
                        readonly kind: "borehole";
                        readonly name: string;
                        /** @enum {string} */
                        readonly region: "10" | "11" | "12" | "13" | "14" | "15" | "16" | "17" | "18" | "19" | "00" | "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09";
                        /** @enum {string} */
                        readonly status: "proposed" | "accepted" | "handed_over";
                        /** Format: date */
                        readonly since: string;
                        readonly condition: ("functioning" | "needs_attention" | "out_of_order" | "decommissioned") | null;
                        readonly reportedOn: string | null;
                        readonly revision: number;
                        readonly acceptance: {
                            /** Format: date */
                            readonly acceptedOn: string;
                            readonly minutesNumber: string;
                        } | null;
                        readonly committee: {
                            /** Format: date */
                            readonly constitutedOn: string;
                            readonly members: readonly {
                                /** Format: uuid */
                                readonly memberId: string;
                                readonly name: string | null;
                                /** @enum {string} */
                                readonly office: "president" | "treasurer" | "secretary" | "hygienist" | "member";
                            }[];
                        } | null;
                        readonly handOver: {
                            /** Format: date */
                            readonly handedOverOn: string;
                            readonly keys: number;
                            readonly minutesNumber: string;
                            readonly signatories: readonly {
                                /** Format: uuid */
                                readonly signatoryId: string;
                                readonly name: string | null;
                                /** @enum {string} */
                                readonly capacity: "community" | "authority" | "witness";
                            }[];
                        } | null;
                        readonly steps: readonly {
                            readonly position: string;
                            readonly type: string;
                            readonly who: {
                                readonly id: string;
                                readonly role: string;
                            };
                            /** Format: date-time */
                            readonly occurredAt: string;
                            /** Format: date-time */
                            readonly recordedAt: string;
                            readonly sentence: {
                                readonly fr: string;
                                readonly en: string;
                            };
                        }[];
                        readonly reports: {
                            readonly items: readonly {
                                /** @enum {string} */
                                readonly status: "functioning" | "needs_attention" | "out_of_order" | "decommissioned";
                                /** Format: date */
                                readonly reportedOn: string;
                                /** Format: date-time */
                                readonly recordedAt: string;
                                readonly who: {
                                    readonly id: string;
                                    readonly role: string;
                                };
                                readonly note: string | null;
                            }[];
                            readonly next: string | null;
                        };
                    };
                };
            };
        };
    };
    readonly get_api_v1_figures: {
        readonly parameters: {
            readonly query?: {
                readonly by?: "region" | "sector" | "edition";
                readonly region?: "10" | "11" | "12" | "13" | "14" | "15" | "16" | "17" | "18" | "19" | "00" | "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09";
                readonly sector?: "livestock" | "poultry" | "market_gardening" | "fish_farming" | "agriculture" | "agri_food" | "transport" | "commerce" | "sewing" | "crafts" | "construction" | "services" | "other";
                readonly edition?: string;
                readonly asOf?: string;
                readonly happenedBy?: string;
            };
            readonly header?: {
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly groups: readonly {
                            /** @description Null: no sector or edition yet, or the one group of all */
                            readonly key: string | null;
                            readonly figures: {
                                /** @description Cases registered */
                                readonly cases: number;
                                /** @description Cases that came to each status at least once: one on the waiting list and then found eligible counts in both, one reopened counts as closed */
                                readonly reached: {
                                    readonly assessed: number;
                                    readonly eligible: number;
                                    readonly not_eligible: number;
                                    readonly waiting_list: number;
                                    readonly plan_drafted: number;
                                    readonly submitted: number;
                                    readonly approved: number;
                                    readonly in_assistance: number;
                                    readonly in_follow_up: number;
                                    readonly closed: number;
                                };
                                /** @description Who had money that the bank has paid, or a kit in hand; a person once, also with several linked cases, where the first was served. `people`: with the members of collective projects; `holders`: who hold the cases; `women` and `minors` (when registered): among the holders, since of members only the number is known */
                                readonly beneficiaries: {
                                    readonly people: number;
                                    readonly holders: number;
                                    readonly women: number;
                                    readonly minors: number;
                                };
                                /** @description Whole XOF francs. `requested`: all that was asked for, whatever became of it. Then what stands, not refused, cancelled or released, each with all that went further: `committed` holds what is ordered, `ordered` what is paid, `paid` what is reconciled */
                                readonly francs: {
                                    readonly requested: number;
                                    readonly committed: number;
                                    readonly ordered: number;
                                    readonly paid: number;
                                    readonly reconciled: number;
                                };
                                readonly kitsHandedOver: number;
                                /** @description Cases visited after their assistance */
                                readonly visited: number;
                                /** @description Those, by what the last visit found */
                                readonly businesses: {
                                    readonly not_started: number;
                                    readonly running: number;
                                    readonly suspended: number;
                                    readonly stopped: number;
                                    readonly sold: number;
                                };
                                /** @description People employed at the last visit of each case, the holder apart */
                                readonly jobs: {
                                    readonly now: {
                                        /** @description Cases whose last visit says how many */
                                        readonly answered: number;
                                        /** @description Cases whose last visit does not say */
                                        readonly unanswered: number;
                                        /** @description Null when nobody said: no answer is not zero */
                                        readonly jobs: number | null;
                                        /** @description By what the number rests on; `none`: on nothing stated */
                                        readonly byEvidence: {
                                            readonly declared: {
                                                readonly answered: number;
                                                readonly jobs: number | null;
                                            };
                                            readonly seen: {
                                                readonly answered: number;
                                                readonly jobs: number | null;
                                            };
                                            readonly documented: {
                                                readonly answered: number;
                                                readonly jobs: number | null;
                                            };
                                            readonly none: {
                                                readonly answered: number;
                                                readonly jobs: number | null;
                                            };
                                        };
                                    };
                                    readonly peak: {
                                        /** @description Cases whose last visit says how many */
                                        readonly answered: number;
                                        /** @description Cases whose last visit does not say */
                                        readonly unanswered: number;
                                        /** @description Null when nobody said: no answer is not zero */
                                        readonly jobs: number | null;
                                        /** @description By what the number rests on; `none`: on nothing stated */
                                        readonly byEvidence: {
                                            readonly declared: {
                                                readonly answered: number;
                                                readonly jobs: number | null;
                                            };
                                            readonly seen: {
                                                readonly answered: number;
                                                readonly jobs: number | null;
                                            };
                                            readonly documented: {
                                                readonly answered: number;
                                                readonly jobs: number | null;
                                            };
                                            readonly none: {
                                                readonly answered: number;
                                                readonly jobs: number | null;
                                            };
                                        };
                                    };
                                };
                                readonly waits: {
                                    /** @description Days by the dates on which the steps were first taken; where the dates contradict the order of the steps, the wait is left out */
                                    readonly cases: readonly {
                                        /** @enum {string} */
                                        readonly from: "arrived" | "registered" | "screened" | "assessed" | "eligible" | "submitted" | "approved" | "assisted";
                                        /** @enum {string} */
                                        readonly to: "arrived" | "registered" | "screened" | "assessed" | "eligible" | "submitted" | "approved" | "assisted";
                                        /** @description Cases that came to both steps */
                                        readonly count: number;
                                        /** @description All of theirs together */
                                        readonly days: number;
                                        /** @description Days, one decimal; null when none came to both */
                                        readonly mean: number | null;
                                    }[];
                                    /** @description Days by the dates on which the steps were first taken; where the dates contradict the order of the steps, the wait is left out */
                                    readonly disbursements: readonly {
                                        /** @enum {string} */
                                        readonly from: "requested" | "committed" | "visa_granted" | "verified" | "ordered" | "accepted" | "issued" | "handed_over" | "paid" | "reconciled";
                                        /** @enum {string} */
                                        readonly to: "requested" | "committed" | "visa_granted" | "verified" | "ordered" | "accepted" | "issued" | "handed_over" | "paid" | "reconciled";
                                        /** @description Disbursements that came to both steps */
                                        readonly count: number;
                                        /** @description All of theirs together */
                                        readonly days: number;
                                        /** @description Days, one decimal; null when none came to both */
                                        readonly mean: number | null;
                                    }[];
                                };
                            };
                        }[];
                        /** @description All groups together */
                        readonly total: {
                            /** @description Cases registered */
                            readonly cases: number;
                            /** @description Cases that came to each status at least once: one on the waiting list and then found eligible counts in both, one reopened counts as closed */
                            readonly reached: {
                                readonly assessed: number;
                                readonly eligible: number;
                                readonly not_eligible: number;
                                readonly waiting_list: number;
                                readonly plan_drafted: number;
                                readonly submitted: number;
                                readonly approved: number;
                                readonly in_assistance: number;
                                readonly in_follow_up: number;
                                readonly closed: number;
                            };
                            /** @description Who had money that the bank has paid, or a kit in hand; a person once, also with several linked cases, where the first was served. `people`: with the members of collective projects; `holders`: who hold the cases; `women` and `minors` (when registered): among the holders, since of members only the number is known */
                            readonly beneficiaries: {
                                readonly people: number;
                                readonly holders: number;
                                readonly women: number;
                                readonly minors: number;
                            };
                            /** @description Whole XOF francs. `requested`: all that was asked for, whatever became of it. Then what stands, not refused, cancelled or released, each with all that went further: `committed` holds what is ordered, `ordered` what is paid, `paid` what is reconciled */
                            readonly francs: {
                                readonly requested: number;
                                readonly committed: number;
                                readonly ordered: number;
                                readonly paid: number;
                                readonly reconciled: number;
                            };
                            readonly kitsHandedOver: number;
                            /** @description Cases visited after their assistance */
                            readonly visited: number;
                            /** @description Those, by what the last visit found */
                            readonly businesses: {
                                readonly not_started: number;
                                readonly running: number;
                                readonly suspended: number;
                                readonly stopped: number;
                                readonly sold: number;
                            };
                            /** @description People employed at the last visit of each case, the holder apart */
                            readonly jobs: {
                                readonly now: {
                                    /** @description Cases whose last visit says how many */
                                    readonly answered: number;
                                    /** @description Cases whose last visit does not say */
                                    readonly unanswered: number;
                                    /** @description Null when nobody said: no answer is not zero */
                                    readonly jobs: number | null;
                                    /** @description By what the number rests on; `none`: on nothing stated */
                                    readonly byEvidence: {
                                        readonly declared: {
                                            readonly answered: number;
                                            readonly jobs: number | null;
                                        };
                                        readonly seen: {
                                            readonly answered: number;
                                            readonly jobs: number | null;
                                        };
                                        readonly documented: {
                                            readonly answered: number;
                                            readonly jobs: number | null;
                                        };
                                        readonly none: {
                                            readonly answered: number;
                                            readonly jobs: number | null;
                                        };
                                    };
                                };
                                readonly peak: {
                                    /** @description Cases whose last visit says how many */
                                    readonly answered: number;
                                    /** @description Cases whose last visit does not say */
                                    readonly unanswered: number;
                                    /** @description Null when nobody said: no answer is not zero */
                                    readonly jobs: number | null;
                                    /** @description By what the number rests on; `none`: on nothing stated */
                                    readonly byEvidence: {
                                        readonly declared: {
                                            readonly answered: number;
                                            readonly jobs: number | null;
                                        };
                                        readonly seen: {
                                            readonly answered: number;
                                            readonly jobs: number | null;
                                        };
                                        readonly documented: {
                                            readonly answered: number;
                                            readonly jobs: number | null;
                                        };
                                        readonly none: {
                                            readonly answered: number;
                                            readonly jobs: number | null;
                                        };
                                    };
                                };
                            };
                            readonly waits: {
                                /** @description Days by the dates on which the steps were first taken; where the dates contradict the order of the steps, the wait is left out */
                                readonly cases: readonly {
                                    /** @enum {string} */
                                    readonly from: "arrived" | "registered" | "screened" | "assessed" | "eligible" | "submitted" | "approved" | "assisted";
                                    /** @enum {string} */
                                    readonly to: "arrived" | "registered" | "screened" | "assessed" | "eligible" | "submitted" | "approved" | "assisted";
                                    /** @description Cases that came to both steps */
                                    readonly count: number;
                                    /** @description All of theirs together */
                                    readonly days: number;
                                    /** @description Days, one decimal; null when none came to both */
                                    readonly mean: number | null;
                                }[];
                                /** @description Days by the dates on which the steps were first taken; where the dates contradict the order of the steps, the wait is left out */
                                readonly disbursements: readonly {
                                    /** @enum {string} */
                                    readonly from: "requested" | "committed" | "visa_granted" | "verified" | "ordered" | "accepted" | "issued" | "handed_over" | "paid" | "reconciled";
                                    /** @enum {string} */
                                    readonly to: "requested" | "committed" | "visa_granted" | "verified" | "ordered" | "accepted" | "issued" | "handed_over" | "paid" | "reconciled";
                                    /** @description Disbursements that came to both steps */
                                    readonly count: number;
                                    /** @description All of theirs together */
                                    readonly days: number;
                                    /** @description Days, one decimal; null when none came to both */
                                    readonly mean: number | null;
                                }[];
                            };
                        };
                    };
                };
            };
        };
    };
    readonly get_api_v1_work: {
        readonly parameters: {
            readonly query?: {
                readonly role?: "intake_officer" | "case_worker" | "supervisor" | "commission" | "authorising_officer" | "financial_controller" | "accountant" | "reconciler" | "storekeeper" | "follow_up_officer" | "auditor" | "dpo" | "admin";
                readonly kind?: "screening" | "consent" | "assessment" | "plan" | "revision" | "submission" | "assignment" | "eligibility" | "approval" | "duplicate" | "closure" | "visit" | "payment" | "kit" | "statement_line";
                readonly limit?: number;
                readonly after?: string;
                readonly asOf?: string;
                readonly happenedBy?: string;
            };
            readonly header?: {
                /** @description Wait (bounded) until this position has been seen */
                readonly "Consistency-Position"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    /** @description The revision of the file, where the answer is one */
                    readonly ETag?: string;
                    /** @description The position of the act */
                    readonly "Consistency-Position"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** @enum {string} */
                            readonly kind: "screening" | "consent" | "assessment" | "plan" | "revision" | "submission" | "assignment" | "eligibility" | "approval" | "duplicate" | "closure" | "visit" | "payment" | "kit" | "statement_line";
                            /** @description The act that does it */
                            readonly act: string;
                            readonly file: {
                                /** @description As in its address: cases, disbursements, … */
                                readonly kind: string;
                                /** Format: uuid */
                                readonly id: string;
                            };
                            readonly caseId: string | null;
                            readonly personId: string | null;
                            readonly givenNames: string | null;
                            readonly familyName: string | null;
                            readonly region: ("10" | "11" | "12" | "13" | "14" | "15" | "16" | "17" | "18" | "19" | "00" | "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09") | null;
                            /** Format: date */
                            readonly since: string;
                            /** @description Days waited, up to the day of the moment looked at */
                            readonly days: number;
                            readonly due: string | null;
                            readonly amount: number | null;
                            readonly held: readonly ("consent_withdrawn" | "plan_approval_voided")[];
                        }[];
                        readonly next: string | null;
                    };
                };
            };
        };
    };
}
