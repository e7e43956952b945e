// Made from locales/*.xlf: npm run locales
export default `Conta
Experimente outro dispositivo ou outra chave de segurança. Os seus outros métodos de início de sessão continuam a funcionar.
Esta página não conhece o site que a mostra, pelo que nada foi iniciado.
Abrir numa janela
Não é possível mostrar isto aqui
Voltar
O pedido não foi aberto
O seu dispositivo ou gestor de palavras-passe bloqueou-o. Verifique o bloqueio de ecrã e as extensões.
Este navegador não suporta chaves de acesso
Atualize-o ou recomece noutro navegador.
Está aberto outro pedido de chave de acesso
Conclua-o ou feche-o e tente novamente.
Cancelar
Chave de acesso não criada
Não funciona? Utilize o telemóvel, uma chave de segurança ou outro método de início de sessão.
Nada foi alterado. Se voltar a acontecer, informe o apoio do site.
Voltar
Identidade não confirmada
A verificar…
Confirme a sua identidade de outra forma
A sua chave de acesso pode estar noutro dispositivo. Utilize esse dispositivo ou outro método.
Introduza o código que recebeu por email
Demasiados códigos errados
Peça um novo código ou confirme a sua identidade de outra forma.
Esta aplicação não consegue utilizar chaves de acesso. Abra o site no navegador e recomece aí.
Tenha a sua chave de segurança à mão.
Continuar com a chave de segurança
Vamos enviar-lhe um link.
Vamos enviar um link para {0}.
O seu gestor de palavras-passe não conseguiu utilizar a chave de acesso
Desative a extensão deste gestor para este site ou utilize outro método.
Nada foi alterado. Tente novamente quando quiser.
Este código é demasiado antigo
Peça um novo e introduza-o aqui.
Experimentar outro método
Identidade confirmada
Utilize a chave de acesso com que inicia sessão.
Continuar com a chave de acesso
Já passou algum tempo desde que iniciou sessão. Inicie sessão e tente novamente.
Introduza um dos seus códigos de recuperação
Este dispositivo ou gestor de palavras-passe não conseguiu utilizar a chave de acesso
Enviar um código
Vamos enviar-lhe um código.
Enviar um link
Vamos enviar um código para {0}.
Pedido por
Não é possível utilizar chaves de acesso nesta página
Introduza o código que recebeu por SMS
Já pode tentar novamente.
Cancelado. Nada foi alterado.
Não podemos confirmar a sua identidade aqui
Nenhum dos seus métodos de início de sessão pode ser utilizado para isto. O apoio do site pode ajudar.
Confirme a sua identidade
Introduza o código da sua aplicação de autenticação
Insira ou aproxime a sua chave de segurança e toque nela.
Não foi possível confirmar a sua identidade
Escolha o que quer adicionar
Introduza o código completo.
A verificar o código…
Introduza os 6 dígitos.
Código de 6 dígitos
Cada código de recuperação funciona uma vez.
Um código de recuperação tem 16 letras e algarismos.
Enviar um novo código
Já pode pedir um novo código.
Um novo código está a caminho.
Enviámos-lhe o código. Será verificado assim que todos os dígitos forem introduzidos.
Enviado para {0}. Será verificado assim que todos os dígitos forem introduzidos.
Será verificado assim que todos os dígitos forem introduzidos.
Esse código está errado ou é demasiado antigo.
Esse código está errado ou é demasiado antigo. Tentativas restantes: {0}.
Continue se este link foi pedido por si.
Adicionar uma chave de acesso
Utilizar outro endereço
Utilizar outro número
Endereço de email
Vamos enviar um código para este endereço, para ver se chega.
Verifique o endereço de email.
Vamos enviar um link para este endereço, para ver se chega.
Número de telefone
Vamos enviar um código por SMS para este número, para ver se chega.
Verifique o número de telefone.
Continuar
Copiado.
Copiar
Não foi possível copiar. Selecione o texto e copie-o manualmente.
Criar uma chave de acesso
O seu dispositivo comunicou um problema
Desbloqueie-o ou volte a ligar a chave de segurança. Em seguida, tente novamente.
Concluir
Nada foi guardado. Talvez já tenha uma chave de acesso aqui.
Este link está aberto noutro navegador
Continue lá ou recomece. Se não foi feito por si, informe o apoio do site.
Este link já não funciona
Recomece na página de onde veio.
Já tem uma chave de acesso aqui
Códigos por email adicionados
Está neste dispositivo ou no seu gestor de palavras-passe, pronta para iniciar sessão.
Chave de segurança adicionada
Adicione também uma segunda chave, para o caso de perder esta.
Links por email adicionados
Abra o link que enviamos quando lhe for pedido.
Os links são enviados para {0}.
Utilize o código que enviamos quando lhe for pedido.
Os códigos são enviados para {0}.
Códigos por SMS adicionados
Chave de acesso criada
Aplicação de autenticação adicionada
Utilize o código que ela mostra quando lhe for pedido.
Os seus códigos de recuperação são mostrados apenas uma vez. Pode criar novos nas definições da sua conta.
Não foi adicionada nenhuma chave de acesso
Utilize-a da próxima vez que iniciar sessão.
Nada foi adicionado
Está tudo pronto
Pode iniciar sessão com a sua chave de acesso
Volte a esta janela
O pedido só é aberto na janela que está a utilizar. Tente novamente aqui.
As chaves de acesso precisam de uma janela própria
Abra este site numa nova janela ou num novo separador e recomece aí.
Só mais um passo
Selecione o botão para abrir o pedido do seu dispositivo.
Esta página mudou
O pedido foi fechado nesse momento. Nada foi guardado, por isso, tente novamente.
O seu clique não foi considerado, porque pode haver algo à frente desta página. Certifique-se de que a vê na totalidade e tente novamente, ou abra-a numa janela.
O seu clique não foi considerado, porque a página tinha acabado de se mover. Tente novamente.
O site que mostra esta página impede-a de funcionar. Abra-a numa janela.
O seu clique não foi considerado, porque esta página está pouco visível.
Nada foi guardado. Se voltar a acontecer, informe o apoio do site.
Continue no navegador
Esta aplicação não consegue criar chaves de acesso. Abra o site no navegador e recomece aí.
A ligação desta página não é segura
Está guardada em {0}.
Está guardada na sua chave de segurança ou no seu telemóvel.
Está guardada apenas neste dispositivo.
Está guardada em {0}, apenas neste dispositivo.
Está guardada no seu gestor de palavras-passe e também funciona nos seus outros dispositivos.
Está guardada em {0} e também funciona nos seus outros dispositivos.
Opcional. Mais tarde, vai encontrá-la com este nome.
Este é o seu último método de início de sessão
Adicione outro primeiro. Depois, pode remover este.
Configurar uma chave de acesso
Fechar
Continuar nesta página
Isto precisa de uma janela própria
O navegador não o consegue mostrar dentro desta página. Depois, regressa aqui.
Abrir a janela
Chaves de acesso e início de sessão
O navegador bloqueou a janela
Abra-a novamente ou continue nesta página. Depois, regressa aqui.
Não pode adicionar mais chaves de acesso
Remova da sua conta uma que já não utilize e tente novamente.
Este link é demasiado antigo
Peça um novo e abra esse.
Enviar um novo link
Já pode pedir um novo link.
Um novo link está a caminho.
Enviámos-lhe o link. Mantenha esta página aberta: continuará automaticamente.
Enviámo-lo para {0}. Mantenha esta página aberta: continuará automaticamente.
Abra o link que recebeu por email
pt-PT
Primeiro, configure um bloqueio de ecrã
Nas Definições, abra Segurança e defina um PIN, um padrão ou uma palavra-passe. Em seguida, tente novamente.
Faça-o nas definições do dispositivo, ou utilize o telemóvel ou uma chave de segurança.
Nas Definições, abra Contas, Opções de início de sessão e configure o Windows Hello. Ou utilize o telemóvel.
O seu gestor de palavras-passe não conseguiu criar a chave de acesso
Nada foi guardado. Desative a extensão deste gestor para este site ou utilize outro dispositivo.
Link por email
Código por email
Chave de acesso
Código de recuperação
Chave de segurança
Código por SMS
Aplicação de autenticação
Não disponível nesta página
{0} min
Nome
Utilize entre 1 e 100 letras, algarismos ou sinais.
Não é possível aceder ao serviço
Verifique a sua ligação e tente novamente.
Esta chave de segurança não consegue guardar chaves de acesso
Esta chave de segurança ainda não tem PIN nem impressão digital
Configure um dos dois ou utilize outra chave.
Agora não
Nada para configurar neste momento
Pode continuar. Os seus métodos de início de sessão mantêm-se como estão.
Nada foi guardado. Tente novamente quando quiser.
Não consigo fazer isto aqui
Iniciou sessão com uma chave de acesso de outro dispositivo.
Criar uma chave de acesso também neste dispositivo?
Pode fazê-lo mais tarde
Pode criar uma chave de acesso mais tarde nas definições da sua conta, aqui ou noutro local.
one:Pode adiar mais uma vez.|other:Pode adiar mais {0} vezes.
Esta é a última vez que pode adiar.
Mais opções
Não voltar a perguntar
Neste dispositivo não
OK
Chave de acesso
É necessária uma chave de acesso
{0} requer uma chave de acesso
Pode criar uma chave de acesso nesta página.
Foi criada uma chave de acesso para si
Anular
Não foi possível removê-la. Tente novamente.
A chave de acesso foi removida
{0} pede-lhe que adicione uma chave de acesso à sua conta.
Adicionar um método de início de sessão
Adicionar uma chave de acesso
Utilizar outro método
Ocorreu um problema do nosso lado
Pode fechar esta janela.
Fechar
Siga as instruções do seu dispositivo
Primeiro, ative um gestor de palavras-passe
Nas Definições, ative um gestor de palavras-passe que guarde chaves de acesso e tente novamente.
Demasiadas tentativas
Aguarde alguns minutos e tente novamente.
Aguarde {0} e tente novamente.
Primeiro, inicie sessão novamente
Códigos de recuperação
Os seus códigos de recuperação estão guardados
Guarde-os onde mais ninguém os encontre.
Transferir
Transferido.
Isso não funcionou aqui. Guarde-os de outra forma.
Os seus códigos de recuperação estão ocultos
São mostrados apenas uma vez. Pode criar novos nas definições da sua conta.
one:Este código permite-lhe entrar se perder os seus outros métodos de início de sessão. Funciona uma vez e só é mostrado agora.|other:Permitem-lhe entrar se perder os seus outros métodos de início de sessão. Cada um dos {0} códigos funciona uma vez, e só são mostrados agora.
Imprimir
Os códigos que guardou antes podem já não funcionar.
Guardei estes códigos
Guarde os seus códigos de recuperação
Criar novos códigos
Substituem os que tem, que deixam então de funcionar.
Códigos restantes
Criar novos códigos de recuperação
Mudar o nome
Este dispositivo ou gestor de palavras-passe não conseguiu criar a chave de acesso
Guardar
A guardar a chave de acesso…
A guardar a chave de segurança…
O serviço não respondeu
O problema não é do seu dispositivo. Tente novamente.
Adicionar outro primeiro
Inicie sessão com a impressão digital, o rosto ou o bloqueio de ecrã em vez de um código ou uma palavra-passe.
O seu gestor de palavras-passe pode continuar a sugerir a chave de acesso. Abra-o, procure {0} e elimine-a também aí.
Códigos de recuperação
Criar códigos
Cada um permite iniciar sessão uma vez quando não tiver outro método.
Restam {0} de {1}
Substituir os códigos
Os seus métodos de início de sessão
Data de criação: {0}
Já não está aqui
Esta é a lista atual.
Manter
Sem este método, deixaria de poder iniciar sessão. Adicione outro primeiro e, em seguida, remova este.
Perdeu-o? Suspenda-o para que ninguém o possa utilizar. Para voltar a iniciar sessão, vai precisar de um código de recuperação ou do apoio do site.
{0} é o seu único método de início de sessão
Última utilização: {0}
Atingiu o máximo permitido por este site. Primeiro, remova um elemento que já não utilize.
Os seus métodos de início de sessão só lhe são mostrados a si.
Esta chave de acesso está num só local. Adicione uma segunda para ainda poder iniciar sessão se perder esta.
Perdeu-o? Em vez disso, suspenda-o: ninguém o poderá utilizar e pode reativá-lo se o encontrar.
Perdi este dispositivo
Perdi esta chave
one:e mais um|other:e mais {0}
Ainda sem utilização
Não configurado
Voltar a sugerir
Voltará a ser-lhe sugerida uma chave de acesso.
Não lhe será sugerido criar uma chave de acesso quando iniciar sessão.
Nos seus dispositivos
Em chaves de segurança
Apenas neste dispositivo
Apenas nesta chave
Outros métodos de início de sessão
Chaves de acesso
Pode continuar a iniciar sessão com:
Remover
Remover {0}?
Item removido: {0}.
Reativar
Configurar
Item reativado: {0}.
Item suspenso: {0}.
Suspender
Suspenso: não permite iniciar sessão até o reativar.
Não permite iniciar sessão aqui.
Converter em chave de acesso
Utilizar uma chave de segurança
Mostrar novamente a chave
Isto já está configurado
Pode utilizá-lo quando lhe for pedido.
Receber códigos por email
Vamos enviar um código para o seu endereço de email, para ver se chega.
Introduza o código que lhe enviámos
Introduza o código da aplicação
Chave de configuração
Não pode adicionar mais métodos de início de sessão
Receber links por email
Vamos enviar um link para o seu endereço de email, para ver se chega.
Abrir na aplicação
Abra a chave na aplicação ou introduza-a nela.
Código QR com a chave de configuração escrita abaixo
Leia isto com a aplicação ou introduza nela a chave.
Receber códigos por SMS
Vamos enviar um código por SMS para o seu número de telefone, para ver se chega.
Configurar a aplicação de autenticação
Não foi possível confirmar
Iniciar sessão
Tente novamente ou utilize os outros métodos de início de sessão do site.
Sessão não iniciada
Alterar o nome de utilizador
Inicie sessão de outra forma
Se tiver uma chave de acesso, pode estar noutro dispositivo. Também pode utilizar os outros métodos de início de sessão do site.
Se tiver uma chave de acesso para esta conta, pode estar noutro dispositivo. Também pode utilizar os outros métodos de início de sessão do site.
Introduza o seu nome de utilizador ou email.
Peça um novo código ou inicie sessão de outra forma.
Selecione o campo para ver as chaves de acesso que tem aqui.
É demasiado longo para um nome de utilizador.
Nome de utilizador ou email
Utilize os outros métodos de início de sessão do site.
Sessão iniciada
Iniciar sessão com uma chave de acesso
Não pode iniciar sessão com uma chave de acesso aqui
Pode ter sido removida. Utilize outra ou os outros métodos de início de sessão do site.
Não foi possível iniciar a sua sessão
Indique quem é. A seguir, utiliza a sua chave de acesso.
Não é possível configurar chaves de acesso nesta página
Recomeçar
Cancelado. Nada foi guardado.
Nome guardado.
Primeiro, confirme a sua identidade
Utilize um método de início de sessão que já tenha e tente novamente.
Informe o apoio do site. Os seus outros métodos de início de sessão continuam a funcionar.
Tempo restante
O pedido expirou
Insira ou aproxime a sua chave e, em seguida, toque nela. Poderá ser-lhe pedido o PIN da chave.
Cancelado. Nada foi alterado.
A verificar a chave de acesso…
A verificar a chave de segurança…
A sua chave de acesso não funciona aqui
Remova-a para que não lhe seja pedida mais tarde. Pode adicionar outra em qualquer altura.
A sua chave de segurança não funciona aqui
Manter
Se continuar a ser-lhe sugerida, elimine-a onde a guarda.
Remover
Chave de acesso removida
Chave de segurança removida
A remover a chave de acesso…
A remover a chave de segurança…
A sua chave de acesso não respondeu
Talvez o pedido tenha sido fechado ou a chave esteja noutro dispositivo. Pode mantê-la e utilizá-la mais tarde.
A sua chave de segurança não respondeu
Não foi possível removê-la
Experimentar agora
Não foi possível verificá-la neste momento. Mesmo assim, está guardada.
Funciona. A partir de agora, pode iniciar sessão com ela.
Tentar novamente
Não é possível fazer isto aqui
O serviço não o disponibiliza. Os seus outros métodos de início de sessão continuam a funcionar.
Este site não conhece essa chave de acesso
Pode ter sido removida da sua conta. Utilize outra chave de acesso ou outro método.
A ligação foi interrompida. Verifique-a e tente novamente.
o bloqueio de ecrã (impressão digital, rosto, PIN ou padrão)
o bloqueio de ecrã do dispositivo
o Face ID, o Touch ID ou o código do dispositivo
o Touch ID ou a palavra-passe do Mac
o bloqueio de ecrã do dispositivo, o telemóvel ou uma chave de segurança
o Windows Hello (rosto, impressão digital ou PIN)
Vai utilizar {0}.
Não foi possível confirmar a chave de acesso
Um momento…
Os seus outros métodos de início de sessão mantêm-se como estão.
Só funciona no site verdadeiro, pelo que ninguém consegue obtê-la de forma fraudulenta.
Utilizar uma chave de segurança
A sua impressão digital ou o seu rosto nunca saem do dispositivo.
Qualquer pessoa que possa desbloquear este dispositivo pode iniciar sessão com a chave de acesso.
Inicie sessão da forma como desbloqueia o dispositivo
O navegador não abriu a janela. Pode continuar aqui, no lugar desta página.
Continuar numa nova janela
Esta parte da página não consegue abrir o pedido do seu dispositivo. Uma nova janela consegue.
Continuar nesta página
A janela foi fechada antes de ser criada uma chave de acesso.
Continue na janela que foi aberta. Esta página aguarda por ela.
Esse código não está correto
Verifique-o ou peça um novo.`;
