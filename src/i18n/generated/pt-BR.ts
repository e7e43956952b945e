// Made from locales/*.xlf: npm run locales
export default `Conta
Tente outro dispositivo ou outra chave de segurança. Suas outras formas de login ainda funcionam.
Esta página não conhece o site que a mostra, então nada foi iniciado.
Abrir em uma janela
Não é possível mostrar isso aqui
Voltar
A solicitação não foi aberta
Seu dispositivo ou gerenciador de senhas a bloqueou. Verifique o bloqueio de tela e as extensões.
Este navegador não é compatível com chaves de acesso
Atualize-o ou comece de novo em outro navegador.
Outra solicitação de chave de acesso está aberta
Conclua ou feche essa solicitação e tente novamente.
Cancelar
Chave de acesso não criada
Não funciona? Use seu celular, uma chave de segurança ou outra forma de login.
Nada foi alterado. Se acontecer de novo, avise o suporte do site.
Voltar
Não confirmado
Verificando…
Confirme de outra forma que é você
Sua chave de acesso pode estar em outro dispositivo. Use esse outro dispositivo ou tente de outra forma.
Insira o código do e-mail
Códigos errados demais
Peça um novo código ou confirme de outra forma que é você.
Este app não pode usar chaves de acesso. Abra o site no navegador e comece de novo lá.
Tenha sua chave de segurança em mãos.
Continuar com sua chave de segurança
Vamos enviar um link para você.
Vamos enviar um link para {0}.
Seu gerenciador de senhas não conseguiu usar a chave de acesso
Desative a extensão dele neste site ou tente de outra forma.
Nada foi alterado. Tente novamente quando quiser.
Este código é antigo demais
Peça um novo e insira-o aqui.
Tentar de outra forma
Confirmado
Use a chave de acesso com que você faz login.
Continuar com sua chave de acesso
Já faz um tempo que você fez login. Faça login e tente novamente.
Insira um dos seus códigos de recuperação
Este dispositivo ou gerenciador de senhas não conseguiu usar a chave de acesso
Enviar um código
Vamos enviar um código para você.
Enviar um link
Vamos enviar um código para {0}.
Solicitado por
Não é possível usar chaves de acesso nesta página
Insira o código do SMS
Você já pode tentar novamente.
Cancelado. Nada foi alterado.
Não é possível confirmar aqui que é você
Nenhuma das suas formas de login pode ser usada para isso. O suporte do site pode ajudar você.
Confirme que é você
Insira o código do seu app autenticador
Insira ou aproxime sua chave de segurança e toque nela.
Não foi possível confirmar que é você
Escolha o que adicionar
Insira o código completo.
Verificando o código…
Insira os 6 dígitos.
Código de 6 dígitos
Cada código de recuperação funciona uma vez.
Um código de recuperação tem 16 letras e números.
Enviar um novo código
Você já pode pedir um novo código.
Um novo código está a caminho.
Enviamos o código para você. Ele é verificado assim que todos os dígitos são inseridos.
Enviado para {0}. Ele é verificado assim que todos os dígitos são inseridos.
Ele é verificado assim que todos os dígitos são inseridos.
Esse código está errado ou é antigo demais.
Esse código está errado ou é antigo demais. Tentativas restantes: {0}.
Continue se foi você que pediu este link.
Adicionar uma chave de acesso
Usar outro endereço
Usar outro número
Endereço de e-mail
Vamos enviar um código para esse endereço, para ver se ele chega.
Confira o endereço de e-mail.
Vamos enviar um link para esse endereço, para ver se ele chega.
Número de telefone
Vamos enviar um código por SMS para esse número, para ver se ele chega.
Confira o número de telefone.
Continuar
Copiado.
Copiar
Não foi possível copiar. Selecione o texto e copie manualmente.
Criar uma chave de acesso
Seu dispositivo informou um problema
Desbloqueie-o ou reconecte sua chave de segurança. Depois, tente novamente.
Concluir
Nada foi salvo. Talvez você já tenha uma chave de acesso aqui.
Este link está aberto em outro navegador
Continue lá ou comece de novo. Se não foi você, avise o suporte do site.
Este link não funciona mais
Comece de novo na página de onde você veio.
Você já tem uma chave de acesso aqui
Códigos por e-mail adicionados
Ela está neste dispositivo ou no seu gerenciador de senhas, pronta para o login.
Chave de segurança adicionada
Adicione também uma segunda chave, para o caso de perder esta.
Links por e-mail adicionados
Abra o link que enviamos quando for solicitado.
Os links são enviados para {0}.
Use o código que enviamos quando for solicitado.
Os códigos são enviados para {0}.
Códigos por SMS adicionados
Chave de acesso criada
App autenticador adicionado
Use o código que ele mostra quando for solicitado.
Seus códigos de recuperação são mostrados só uma vez. Você pode criar novos nas configurações da sua conta.
Nenhuma chave de acesso foi adicionada
Use-a no próximo login.
Nada foi adicionado
Tudo pronto
Você pode fazer login com sua chave de acesso
Volte para esta janela
A solicitação só abre na janela que você está usando. Tente novamente aqui.
Chaves de acesso precisam de uma janela própria
Abra este site em uma nova janela ou guia e comece de novo lá.
Só mais uma etapa
Selecione o botão para abrir a solicitação do seu dispositivo.
Esta página mudou
Com isso, a solicitação foi fechada. Nada foi salvo, então tente novamente.
Seu clique não foi considerado, porque pode haver algo na frente desta página. Verifique se ela está totalmente visível e tente novamente, ou abra-a em uma janela.
Seu clique não foi considerado, porque a página tinha acabado de se mover. Tente novamente.
O site que mostra esta página não deixa que ela funcione. Abra-a em uma janela.
Seu clique não foi considerado, porque esta página está pouco visível.
Nada foi salvo. Se acontecer de novo, avise o suporte do site.
Continue no navegador
Este app não pode criar chaves de acesso. Abra o site no navegador e comece de novo lá.
A conexão desta página não é segura
Ela está salva em {0}.
Ela está salva na sua chave de segurança ou no seu celular.
Ela está salva somente neste dispositivo.
Ela está salva em {0}, somente neste dispositivo.
Ela está salva no seu gerenciador de senhas e também funciona nos seus outros dispositivos.
Ela está salva em {0} e também funciona nos seus outros dispositivos.
Opcional. Depois, você a encontra com esse nome.
Esta é sua última forma de login
Adicione outra primeiro. Depois, você pode remover esta.
Configurar uma chave de acesso
Fechar
Continuar nesta página
Isso precisa de uma janela própria
O navegador não pode mostrar isso dentro desta página. Depois, você volta para cá.
Abrir a janela
Chaves de acesso e login
O navegador bloqueou a janela
Abra-a novamente ou continue nesta página. Depois, você volta para cá.
Você não pode adicionar mais chaves de acesso
Remova da sua conta uma que você não usa mais e tente novamente.
Este link é antigo demais
Peça um novo e abra esse.
Enviar um novo link
Você já pode pedir um novo link.
Um novo link está a caminho.
Enviamos o link para você. Deixe esta página aberta: ela continua automaticamente.
Enviamos o link para {0}. Deixe esta página aberta: ela continua automaticamente.
Abra o link no seu e-mail
pt-BR
Primeiro, configure um bloqueio de tela
Em Configurações, abra Segurança e defina um PIN, um padrão ou uma senha. Depois, tente novamente.
Faça isso nas configurações do dispositivo, ou use seu celular ou uma chave de segurança.
Em Configurações, abra Contas, Opções de entrada e configure o Windows Hello. Ou use seu celular.
Seu gerenciador de senhas não conseguiu criar a chave de acesso
Nada foi salvo. Desative a extensão dele neste site ou use outro dispositivo.
Link por e-mail
Código por e-mail
Chave de acesso
Código de recuperação
Chave de segurança
Código por SMS
App autenticador
Não disponível nesta página
{0} min
Nome
Use de 1 a 100 letras, números ou sinais.
Não foi possível acessar o serviço
Verifique sua conexão e tente novamente.
Esta chave de segurança não pode salvar chaves de acesso
Esta chave de segurança ainda não tem PIN nem impressão digital
Configure um dos dois ou use outra chave.
Agora não
Nada para configurar no momento
Você pode continuar. Suas formas de login continuam como estão.
Nada foi salvo. Tente novamente quando quiser.
Não consigo fazer isso aqui
Você fez login com uma chave de acesso de outro dispositivo.
Criar uma chave de acesso neste dispositivo também?
Você pode fazer isso depois
Você pode criar uma chave de acesso depois nas configurações da sua conta, aqui ou em outro lugar.
one:Você pode adiar mais uma vez.|other:Você pode adiar mais {0} vezes.
Esta é a última vez que você pode adiar.
Mais opções
Não perguntar novamente
Não neste dispositivo
OK
Chave de acesso
É necessária uma chave de acesso
{0} exige uma chave de acesso
Você pode criar uma chave de acesso nesta página.
Uma chave de acesso foi criada para você
Desfazer
Não foi possível removê-la. Tente novamente.
A chave de acesso foi removida
{0} pede que você adicione uma chave de acesso à sua conta.
Adicionar uma forma de login
Adicionar uma chave de acesso
Tentar de outra forma
Algo deu errado do nosso lado
Você pode fechar esta janela.
Fechar
Siga as instruções do seu dispositivo
Primeiro, ative um gerenciador de senhas
Em Configurações, ative um gerenciador de senhas que salve chaves de acesso e tente novamente.
Tentativas demais
Aguarde alguns minutos e tente novamente.
Aguarde {0} e tente novamente.
Primeiro, faça login novamente
Códigos de recuperação
Seus códigos de recuperação estão salvos
Guarde-os onde só você possa encontrá-los.
Baixar
Baixado.
Isso não funcionou aqui. Guarde-os de outra forma.
Seus códigos de recuperação estão ocultos
Eles são mostrados só uma vez. Você pode criar novos nas configurações da sua conta.
one:Este código dá acesso à sua conta se você perder suas outras formas de login. Ele funciona uma vez e só é mostrado agora.|other:Eles dão acesso à sua conta se você perder suas outras formas de login. Cada um dos {0} códigos funciona uma vez, e eles só são mostrados agora.
Imprimir
Os códigos que você salvou antes podem não funcionar mais.
Salvei estes códigos
Salve seus códigos de recuperação
Criar novos códigos
Eles substituem os que você tem, que deixarão de funcionar.
Códigos restantes
Criar novos códigos de recuperação
Renomear
Este dispositivo ou gerenciador de senhas não conseguiu criar a chave de acesso
Salvar
Salvando sua chave de acesso…
Salvando sua chave de segurança…
O serviço não respondeu
O problema não é no seu dispositivo. Tente novamente.
Adicionar outra primeiro
Faça login com sua impressão digital, seu rosto ou o bloqueio de tela em vez de um código ou uma senha.
Seu gerenciador de senhas pode continuar oferecendo a chave de acesso. Abra-o, procure {0} e exclua-a também nele.
Códigos de recuperação
Criar códigos
Cada um permite fazer login uma vez quando você não tem outra forma.
Restam {0} de {1}
Substituir os códigos
Suas formas de login
Criação: {0}
Não está mais aqui
Esta é a lista atual.
Manter
Sem ela, você não poderia mais fazer login. Adicione outra primeiro e depois remova esta.
Perdeu? Suspenda-a para que ninguém possa usá-la. Para fazer login de novo, você vai precisar de um código de recuperação ou do suporte do site.
{0} é sua única forma de login
Último uso: {0}
Você atingiu o máximo que este site permite. Primeiro, remova um item que não usa mais.
Suas formas de login só são mostradas a você.
Esta chave de acesso está em um só lugar. Adicione uma segunda para ainda poder fazer login se perder esta.
Perdeu? Em vez disso, suspenda-a: ninguém poderá usá-la, e você poderá reativá-la se a encontrar.
Perdi este dispositivo
Perdi esta chave
one:e mais uma|other:e mais {0}
Ainda sem uso
Não configurado
Voltar a oferecer
Uma chave de acesso será oferecida a você novamente.
A criação de uma chave de acesso não será oferecida quando você fizer login.
Nos seus dispositivos
Em chaves de segurança
Somente neste dispositivo
Somente nesta chave
Outras formas de login
Chaves de acesso
Você ainda pode fazer login com:
Remover
Remover {0}?
Item removido: {0}.
Reativar
Configurar
Item reativado: {0}.
Item suspenso: {0}.
Suspender
Suspensa: não permite fazer login até você reativá-la.
Não permite fazer login aqui.
Mudar para chave de acesso
Usar uma chave de segurança
Mostrar a chave de novo
Isso já está configurado
Você pode usá-lo quando for solicitado.
Receber códigos por e-mail
Vamos enviar um código ao seu endereço de e-mail, para ver se ele chega.
Insira o código que enviamos
Insira o código do app
Chave de configuração
Você não pode adicionar mais formas de login
Receber links por e-mail
Vamos enviar um link ao seu endereço de e-mail, para ver se ele chega.
Abrir no app autenticador
Abra a chave no app ou digite-a nele.
QR code com a chave de configuração escrita abaixo
Escaneie isto com o app ou digite a chave nele.
Receber códigos por SMS
Vamos enviar um código por SMS ao seu número de telefone, para ver se ele chega.
Configurar seu app autenticador
Não foi possível confirmar
Fazer login
Tente novamente ou use as outras formas de login do site.
Login não realizado
Mudar o nome de usuário
Faça login de outra forma
Se você tem uma chave de acesso, ela pode estar em outro dispositivo. Você também pode usar as outras formas de login do site.
Se você tem uma chave de acesso para esta conta, ela pode estar em outro dispositivo. Você também pode usar as outras formas de login do site.
Insira seu nome de usuário ou e-mail.
Peça um novo código ou faça login de outra forma.
Selecione o campo para ver as chaves de acesso que você tem aqui.
É longo demais para um nome de usuário.
Nome de usuário ou e-mail
Use as outras formas de login do site.
Você fez login
Fazer login com uma chave de acesso
Você não pode fazer login com uma chave de acesso aqui
Ela pode ter sido removida. Use outra chave ou as outras formas de login do site.
Não foi possível fazer seu login
Informe quem você é. Depois, vem sua chave de acesso.
Não é possível configurar chaves de acesso nesta página
Começar de novo
Cancelado. Nada foi salvo.
Nome salvo.
Primeiro, confirme que é você
Use uma forma de login que você já tem e tente novamente.
Avise o suporte do site. Suas outras formas de login ainda funcionam.
Tempo restante
A solicitação expirou
Insira ou aproxime sua chave e toque nela. O PIN da chave pode ser solicitado.
Cancelado. Nada foi alterado.
Verificando sua chave de acesso…
Verificando sua chave de segurança…
Sua chave de acesso não funciona aqui
Remova-a para que ela não seja solicitada depois. Você pode adicionar outra quando quiser.
Sua chave de segurança não funciona aqui
Manter
Se ela ainda for oferecida, exclua-a do lugar onde você a guarda.
Remover
Chave de acesso removida
Chave de segurança removida
Removendo sua chave de acesso…
Removendo sua chave de segurança…
Sua chave de acesso não respondeu
Talvez a solicitação tenha sido fechada ou a chave esteja em outro dispositivo. Você pode mantê-la e usá-la depois.
Sua chave de segurança não respondeu
Não foi possível removê-la
Testar agora
Não foi possível verificá-la agora. Mesmo assim, ela está salva.
Funciona. De agora em diante, você pode fazer login com ela.
Tentar novamente
Não é possível fazer isso aqui
O serviço não oferece isso. Suas outras formas de login ainda funcionam.
Este site não reconhece essa chave de acesso
Ela pode ter sido removida da sua conta. Use outra ou tente de outra forma.
A conexão foi perdida. Verifique-a e tente novamente.
o bloqueio de tela (impressão digital, rosto, PIN ou padrão)
o bloqueio de tela do dispositivo
o Face ID, o Touch ID ou o código do dispositivo
o Touch ID ou a senha do Mac
o bloqueio de tela do dispositivo, seu celular ou uma chave de segurança
o Windows Hello (rosto, impressão digital ou PIN)
Você vai usar {0}.
Não foi possível confirmar a chave de acesso
Um momento…
Suas outras formas de login continuam como estão.
Ela só funciona no site verdadeiro, então ninguém consegue enganar você para obtê-la.
Usar uma chave de segurança
Sua impressão digital ou seu rosto nunca saem do dispositivo.
Quem puder desbloquear este dispositivo poderá fazer login com a chave de acesso.
Faça login da mesma forma que você desbloqueia o dispositivo
O navegador não abriu a janela. Você pode continuar aqui, no lugar desta página.
Continuar em uma nova janela
Esta parte da página não consegue abrir a solicitação do dispositivo. Uma nova janela consegue.
Continuar nesta página
A janela foi fechada antes da criação de uma chave de acesso.
Continue na janela que foi aberta. Esta página espera por ela.
Esse código não está certo
Confira o código ou peça um novo.`;
