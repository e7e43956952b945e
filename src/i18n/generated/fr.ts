// Made from locales/*.xlf: npm run locales
export default `Compte
Essayez un autre appareil ou une autre clé de sécurité. Vos autres moyens de connexion fonctionnent toujours.
Cette page ne connaît pas le site qui l’affiche. Rien n’a donc été lancé.
Ouvrir dans une fenêtre
Affichage impossible ici
Retour
La demande ne s’est pas ouverte
Votre appareil ou votre gestionnaire de mots de passe l’a bloquée. Vérifiez le verrouillage de l’écran et les extensions.
Ce navigateur ne prend pas en charge les clés d’accès
Mettez-le à jour, ou recommencez dans un autre navigateur.
Une autre demande de clé d’accès est ouverte
Terminez-la ou fermez-la, puis réessayez.
Annuler
Clé d’accès non créée
Cela ne fonctionne pas ? Utilisez votre téléphone, une clé de sécurité ou un autre moyen de connexion.
Rien n’a été modifié. Si cela se reproduit, prévenez l’assistance du site.
Retour
Identité non confirmée
Vérification…
Confirmez votre identité autrement
Votre clé d’accès est peut-être sur un autre appareil. Utilisez cet autre appareil ou un autre moyen.
Saisissez le code reçu par e-mail
Trop de codes incorrects
Demandez un nouveau code ou confirmez votre identité autrement.
Cette application ne peut pas utiliser de clés d’accès. Ouvrez le site dans votre navigateur pour y recommencer.
Munissez-vous de votre clé de sécurité.
Continuer avec votre clé de sécurité
Nous vous enverrons un lien.
Nous enverrons un lien à {0}.
Votre gestionnaire de mots de passe n’a pas pu utiliser la clé d’accès
Désactivez son extension pour ce site ou utilisez un autre moyen.
Rien n’a été modifié. Réessayez quand vous le souhaitez.
Ce code est trop ancien
Demandez-en un nouveau et saisissez-le ici.
Essayer un autre moyen
Identité confirmée
Utilisez la clé d’accès qui vous sert à vous connecter.
Continuer avec votre clé d’accès
Votre dernière connexion remonte à un certain temps. Connectez-vous, puis réessayez.
Saisissez un de vos codes de récupération
Cet appareil ou ce gestionnaire de mots de passe n’a pas pu utiliser la clé d’accès
Envoyer un code
Nous vous enverrons un code.
Envoyer un lien
Nous enverrons un code à {0}.
Demandé par
Les clés d’accès ne peuvent pas être utilisées sur cette page
Saisissez le code reçu par SMS
Vous pouvez maintenant réessayer.
Annulé. Rien n’a été modifié.
Impossible de confirmer votre identité ici
Aucun de vos moyens de connexion ne peut servir à cela. L’assistance du site peut vous aider.
Confirmez votre identité
Saisissez le code de votre application d’authentification
Insérez votre clé de sécurité ou approchez-la, puis touchez-la.
Votre identité n’a pas pu être confirmée
Choisissez ce que vous voulez ajouter
Saisissez le code en entier.
Vérification du code…
Saisissez les 6 chiffres.
Code à 6 chiffres
Chaque code de récupération fonctionne une seule fois.
Un code de récupération comporte 16 lettres et chiffres.
Envoyer un nouveau code
Vous pouvez maintenant demander un nouveau code.
Un nouveau code est en route.
Nous vous l’avons envoyé. Il est vérifié dès que tous les chiffres sont saisis.
Envoyé à {0}. Il est vérifié dès que tous les chiffres sont saisis.
Il est vérifié dès que tous les chiffres sont saisis.
Ce code est incorrect ou trop ancien.
Ce code est incorrect ou trop ancien. Tentatives restantes : {0}.
Continuez si vous avez vous-même demandé ce lien.
Ajouter une clé d’accès
Utiliser une autre adresse
Utiliser un autre numéro
Adresse e-mail
Nous enverrons un code à cette adresse, pour vérifier qu’il arrive.
Vérifiez l’adresse e-mail.
Nous enverrons un lien à cette adresse, pour vérifier qu’il arrive.
Numéro de téléphone
Nous enverrons un code par SMS à ce numéro, pour vérifier qu’il arrive.
Vérifiez le numéro de téléphone.
Continuer
Copié.
Copier
La copie a échoué. Sélectionnez le texte et copiez-le vous-même.
Créer une clé d’accès
Votre appareil a signalé un problème
Déverrouillez-le, ou reconnectez votre clé de sécurité. Puis réessayez.
Terminé
Rien n’a été enregistré. Vous avez peut-être déjà une clé d’accès ici.
Ce lien est ouvert dans un autre navigateur
Continuez là-bas, ou recommencez. Si ce n’était pas vous, prévenez l’assistance du site.
Ce lien ne fonctionne plus
Recommencez depuis la page d’où vous venez.
Vous avez déjà une clé d’accès ici
Codes par e-mail ajoutés
Elle est sur cet appareil ou dans votre gestionnaire de mots de passe, prête à être utilisée pour vous connecter.
Clé de sécurité ajoutée
Ajoutez aussi une deuxième clé, au cas où vous perdriez celle-ci.
Liens par e-mail ajoutés
Ouvrez le lien que nous vous envoyons lorsqu’on vous le demande.
Les liens sont envoyés à {0}.
Utilisez le code que nous vous envoyons lorsqu’on vous le demande.
Les codes sont envoyés à {0}.
Codes par SMS ajoutés
Clé d’accès créée
Application d’authentification ajoutée
Utilisez le code qu’elle affiche lorsqu’on vous le demande.
Vos codes de récupération ne s’affichent qu’une fois. Vous pouvez en créer de nouveaux dans les paramètres de votre compte.
Aucune clé d’accès n’a été ajoutée
Utilisez-la lors de votre prochaine connexion.
Rien n’a été ajouté
Tout est prêt
Vous pouvez vous connecter avec votre clé d’accès
Revenez à cette fenêtre
La demande ne s’ouvre que dans la fenêtre que vous utilisez. Réessayez ici.
Les clés d’accès ont besoin de leur propre fenêtre
Ouvrez ce site dans une nouvelle fenêtre ou un nouvel onglet pour y recommencer.
Encore une étape
Sélectionnez le bouton pour ouvrir la demande de votre appareil.
Cette page a changé
La demande s’est alors fermée. Rien n’a été enregistré : réessayez.
Votre clic n’a pas été pris en compte, car quelque chose se trouve peut-être devant cette page. Assurez-vous de la voir en entier et réessayez, ou ouvrez-la dans une fenêtre.
Votre clic n’a pas été pris en compte, car la page venait de bouger. Réessayez.
Le site qui affiche cette page l’empêche de fonctionner. Ouvrez-la dans une fenêtre.
Votre clic n’a pas été pris en compte, car cette page n’est pas assez visible.
Rien n’a été enregistré. Si cela se reproduit, prévenez l’assistance du site.
Continuez dans votre navigateur
Cette application ne peut pas créer de clés d’accès. Ouvrez le site dans votre navigateur pour y recommencer.
La connexion de cette page n’est pas sécurisée
Elle est conservée dans {0}.
Elle est conservée sur votre clé de sécurité ou votre téléphone.
Elle est conservée sur cet appareil uniquement.
Elle est conservée dans {0}, sur cet appareil uniquement.
Elle est conservée dans votre gestionnaire de mots de passe et fonctionne aussi sur vos autres appareils.
Elle est conservée dans {0} et fonctionne aussi sur vos autres appareils.
Facultatif. Vous la retrouverez plus tard sous ce nom.
C’est votre dernier moyen de connexion
Ajoutez-en d’abord un autre. Vous pourrez ensuite supprimer celui-ci.
Configurer une clé d’accès
Fermer
Continuer sur cette page
Une fenêtre séparée est nécessaire
Votre navigateur ne peut pas l’afficher dans cette page. Vous reviendrez ensuite ici.
Ouvrir la fenêtre
Clés d’accès et connexion
Votre navigateur a bloqué la fenêtre
Ouvrez-la à nouveau, ou continuez sur cette page. Vous reviendrez ensuite ici.
Vous ne pouvez plus ajouter de clés d’accès
Supprimez de votre compte une clé d’accès que vous n’utilisez plus, puis réessayez.
Ce lien est trop ancien
Demandez-en un nouveau et ouvrez-le.
Envoyer un nouveau lien
Vous pouvez maintenant demander un nouveau lien.
Un nouveau lien est en route.
Nous vous l’avons envoyé. Laissez cette page ouverte : la suite est automatique.
Nous l’avons envoyé à {0}. Laissez cette page ouverte : la suite est automatique.
Ouvrez le lien reçu par e-mail
fr
Configurez d’abord le verrouillage de l’écran
Dans Paramètres, ouvrez Sécurité et définissez un code PIN, un schéma ou un mot de passe. Puis réessayez.
Faites-le dans les réglages de votre appareil, ou utilisez votre téléphone ou une clé de sécurité.
Dans Paramètres, ouvrez Comptes, Options de connexion, et configurez Windows Hello. Ou utilisez votre téléphone.
Votre gestionnaire de mots de passe n’a pas pu créer la clé d’accès
Rien n’a été enregistré. Désactivez son extension pour ce site, ou utilisez un autre appareil.
Lien par e-mail
Code par e-mail
Clé d’accès
Code de récupération
Clé de sécurité
Code par SMS
Application d’authentification
Non disponible sur cette page
{0} min
Nom
Utilisez de 1 à 100 lettres, chiffres ou signes.
Service injoignable
Vérifiez votre connexion, puis réessayez.
Cette clé de sécurité ne peut pas enregistrer de clés d’accès
Cette clé de sécurité n’a pas encore de code PIN ni d’empreinte
Configurez l’un des deux, ou utilisez une autre clé.
Pas maintenant
Rien à configurer pour l’instant
Vous pouvez continuer. Vos moyens de connexion restent inchangés.
Rien n’a été enregistré. Réessayez quand vous le souhaitez.
Je ne peux pas le faire ici
Connexion effectuée avec une clé d’accès d’un autre appareil.
Créer aussi une clé d’accès sur cet appareil ?
Vous pourrez le faire plus tard
Vous pourrez créer une clé d’accès plus tard dans les paramètres de votre compte, ici ou ailleurs.
one:Vous pouvez encore reporter cette étape une fois.|other:Vous pouvez encore reporter cette étape {0} fois.
C’est la dernière fois que vous pouvez reporter cette étape.
Plus d’options
Ne plus demander
Pas sur cet appareil
OK
Clé d’accès
Une clé d’accès est requise
{0} requiert une clé d’accès
Vous pouvez créer une clé d’accès sur cette page.
Une clé d’accès a été créée pour vous
Annuler la création
Elle n’a pas pu être supprimée. Réessayez.
La clé d’accès a été supprimée
{0} vous demande d’ajouter une clé d’accès à votre compte.
Ajouter un moyen de connexion
Ajouter une clé d’accès
Utiliser un autre moyen
Un problème est survenu de notre côté
Vous pouvez fermer cette fenêtre.
Fermer
Suivez les instructions de votre appareil
Activez d’abord un gestionnaire de mots de passe
Dans les paramètres, activez un gestionnaire de mots de passe qui conserve les clés d’accès, puis réessayez.
Trop de tentatives
Patientez quelques minutes, puis réessayez.
Patientez {0}, puis réessayez.
Reconnectez-vous d’abord
Codes de récupération
Vos codes de récupération sont enregistrés
Conservez-les là où personne d’autre ne peut les trouver.
Télécharger
Téléchargé.
Cela n’a pas fonctionné ici. Conservez-les autrement.
Vos codes de récupération sont masqués
Ils ne s’affichent qu’une fois. Vous pouvez en créer de nouveaux dans les paramètres de votre compte.
one:Ce code vous donne accès à votre compte si vous perdez vos autres moyens de connexion. Il fonctionne une seule fois et ne s’affiche que maintenant.|other:Ils vous donnent accès à votre compte si vous perdez vos autres moyens de connexion. Chacun des {0} codes fonctionne une seule fois, et ils ne s’affichent que maintenant.
Imprimer
Les codes enregistrés auparavant pourraient ne plus fonctionner.
J’ai enregistré ces codes
Enregistrez vos codes de récupération
Créer de nouveaux codes
Ils remplacent vos codes actuels, qui ne fonctionneront alors plus.
Codes restants
Créer de nouveaux codes de récupération
Renommer
Cet appareil ou ce gestionnaire de mots de passe n’a pas pu créer la clé d’accès
Enregistrer
Enregistrement de votre clé d’accès…
Enregistrement de votre clé de sécurité…
Le service n’a pas répondu
Votre appareil n’est pas en cause. Réessayez.
Ajouter d’abord un autre moyen
Connectez-vous avec votre empreinte, votre visage ou le verrouillage de l’écran plutôt qu’avec un code ou un mot de passe.
Votre gestionnaire de mots de passe pourrait continuer à proposer cette clé d’accès. Ouvrez-le, cherchez {0} et supprimez-y également cette clé.
Codes de récupération
Créer des codes
Chacun vous permet de vous connecter une fois lorsque vous n’avez pas d’autre moyen.
Il en reste {0} sur {1}
Remplacer les codes
Vos moyens de connexion
Création : {0}
Cet élément n’existe plus
Voici la liste actuelle.
Conserver
Sans lui, vous ne pourriez plus vous connecter. Ajoutez d’abord un autre moyen, puis supprimez celui-ci.
Vous l’avez perdu ? Suspendez-le pour que personne ne puisse l’utiliser. Pour vous reconnecter, il vous faudra un code de récupération ou l’assistance du site.
{0} est votre seul moyen de connexion
Dernière utilisation : {0}
Vous avez atteint le maximum autorisé par ce site. Supprimez d’abord un élément que vous n’utilisez plus.
Vos moyens de connexion ne sont visibles que par vous.
Cette clé d’accès n’existe qu’à un seul endroit. Ajoutez-en une deuxième pour pouvoir encore vous connecter si vous perdez celle-ci.
Vous l’avez perdu ? Suspendez-le plutôt : personne ne pourra l’utiliser, et vous pourrez le réactiver si vous le retrouvez.
J’ai perdu cet appareil
J’ai perdu cette clé
one:et un autre|other:et {0} autres
Aucune utilisation
Non configuré
Proposer à nouveau
La création d’une clé d’accès vous sera de nouveau proposée.
La création d’une clé d’accès ne vous sera pas proposée lors de la connexion.
Sur vos appareils
Sur des clés de sécurité
Uniquement sur cet appareil
Uniquement sur cette clé
Autres moyens de connexion
Clés d’accès
Vous pourrez toujours vous connecter avec :
Supprimer
Supprimer {0} ?
Élément supprimé : {0}.
Réactiver
Configurer
Élément réactivé : {0}.
Élément suspendu : {0}.
Suspendre
Moyen suspendu : connexion impossible tant que vous ne l’avez pas réactivé.
Ce moyen ne permet pas de se connecter ici.
Convertir en clé d’accès
Utiliser une clé de sécurité
Afficher à nouveau la clé
C’est déjà configuré
Vous pourrez l’utiliser lorsqu’on vous le demandera.
Recevoir des codes par e-mail
Nous enverrons un code à votre adresse e-mail, pour vérifier qu’il arrive.
Saisissez le code que nous vous avons envoyé
Saisissez le code de l’application
Clé de configuration
Vous ne pouvez plus ajouter de moyens de connexion
Recevoir des liens par e-mail
Nous enverrons un lien à votre adresse e-mail, pour vérifier qu’il arrive.
Ouvrir dans l’application
Ouvrez la clé dans l’application, ou saisissez-la.
Code QR contenant la clé de configuration indiquée ci-dessous
Scannez ceci avec l’application, ou saisissez-y la clé.
Recevoir des codes par SMS
Nous enverrons un code par SMS à votre numéro, pour vérifier qu’il arrive.
Configurer votre application d’authentification
La confirmation a échoué
Se connecter
Réessayez, ou utilisez les autres moyens de connexion du site.
Connexion non effectuée
Modifier le nom d’utilisateur
Connectez-vous autrement
Si vous avez une clé d’accès, elle est peut-être sur un autre appareil. Vous pouvez aussi utiliser les autres moyens de connexion du site.
Si vous avez une clé d’accès pour ce compte, elle est peut-être sur un autre appareil. Vous pouvez aussi utiliser les autres moyens de connexion du site.
Saisissez votre nom d’utilisateur ou votre adresse e-mail.
Demandez un nouveau code ou connectez-vous autrement.
Sélectionnez le champ pour voir les clés d’accès dont vous disposez ici.
C’est trop long pour un nom d’utilisateur.
Nom d’utilisateur ou adresse e-mail
Utilisez les autres moyens de connexion du site.
Connexion effectuée
Se connecter avec une clé d’accès
Impossible de se connecter ici avec une clé d’accès
Elle a peut-être été supprimée. Utilisez-en une autre, ou les autres moyens de connexion du site.
La connexion n’a pas pu aboutir
Indiquez qui vous êtes. Votre clé d’accès vient ensuite.
Les clés d’accès ne peuvent pas être configurées sur cette page
Recommencer
Annulé. Rien n’a été enregistré.
Nom enregistré.
Confirmez d’abord votre identité
Utilisez un moyen de connexion que vous avez déjà, puis réessayez.
Prévenez l’assistance du site. Vos autres moyens de connexion fonctionnent toujours.
Temps restant
La demande a expiré
Insérez votre clé ou approchez-la, puis touchez-la. Son code PIN peut vous être demandé.
Annulé. Rien n’a été modifié.
Vérification de votre clé d’accès…
Vérification de votre clé de sécurité…
Votre clé d’accès ne fonctionne pas ici
Supprimez-la pour qu’elle ne vous soit pas demandée plus tard. Vous pourrez en ajouter une autre à tout moment.
Votre clé de sécurité ne fonctionne pas ici
Conserver
Si elle vous est encore proposée, supprimez-la là où vous la conservez.
Supprimer
Clé d’accès supprimée
Clé de sécurité supprimée
Suppression de votre clé d’accès…
Suppression de votre clé de sécurité…
Votre clé d’accès n’a pas répondu
La demande a peut-être été fermée, ou la clé est sur un autre appareil. Vous pouvez la garder et l’utiliser plus tard.
Votre clé de sécurité n’a pas répondu
Elle n’a pas pu être supprimée
Essayer maintenant
Elle n’a pas pu être vérifiée pour l’instant. Elle est tout de même enregistrée.
Elle fonctionne. Vous pouvez désormais l’utiliser pour vous connecter.
Réessayer
C’est impossible ici
Le service ne le propose pas. Vos autres moyens de connexion fonctionnent toujours.
Ce site ne reconnaît pas cette clé d’accès
Elle a peut-être été supprimée de votre compte. Utilisez-en une autre ou un autre moyen.
La connexion a été interrompue. Vérifiez-la et réessayez.
le verrouillage de l’écran (empreinte digitale, visage, code PIN ou schéma)
le verrouillage de l’écran de votre appareil
Face ID, Touch ID ou le code de votre appareil
Touch ID ou le mot de passe de votre Mac
le verrouillage de l’écran de votre appareil, votre téléphone ou une clé de sécurité
Windows Hello (visage, empreinte digitale ou code PIN)
Vous utiliserez {0}.
La clé d’accès n’a pas pu être confirmée
Un instant…
Vos autres moyens de connexion restent inchangés.
Elle ne fonctionne que sur le vrai site : personne ne peut vous la soutirer.
Utiliser une clé de sécurité
Votre empreinte ou votre visage ne quitte jamais votre appareil.
Toute personne pouvant déverrouiller cet appareil peut se connecter avec la clé d’accès.
Connectez-vous comme vous déverrouillez votre appareil
Votre navigateur n’a pas ouvert la fenêtre. Vous pouvez continuer ici, à la place de cette page.
Continuer dans une nouvelle fenêtre
Cette partie de la page ne peut pas ouvrir la demande de votre appareil. Une nouvelle fenêtre le peut.
Continuer sur cette page
La fenêtre a été fermée avant la création d’une clé d’accès.
Continuez dans la fenêtre qui s’est ouverte. Cette page l’attend.
Ce code n’est pas le bon
Vérifiez-le, ou demandez-en un nouveau.`;
