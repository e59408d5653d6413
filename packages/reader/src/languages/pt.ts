import { list, type Language } from './language.ts'

export const pt: Language = {
  code: 'pt',
  stopwords: list`
    o|a|os|as|um|uma|uns|umas|e|ou|mas|de|do|da|dos|das|em|no|na|nos|nas|num|numa|ao|aos|à|às|por|pelo|pela|para|com|sem|sobre|entre|até|que|quem|
    este|esta|estes|isto|esse|essa|é|são|era|foi|será|serão|se|não|mais|como|quando|onde|seu|sua|seus|suas|nosso|nossa|nós|também|já|todos|todas|
    próximo|próxima|grande|está|foram|pelos|pelas|contra|desde|após|porque|há|nem|cada|aqui|lá|ainda|muito|me|lhe|tu|você|vocês|eu|ele|ela|eles|elas|
    isso|destes`,
  months: ['janeiro|jan', 'fevereiro|fev', 'março|mar', 'abril|abr', 'maio|mai', 'junho|jun', 'julho|jul', 'agosto|ago', 'setembro|set', 'outubro|out', 'novembro|nov', 'dezembro|dez'],
  weekdays: ['segunda feira|segunda', 'terça feira|terça', 'quarta feira|quarta', 'quinta feira|quinta', 'sexta feira|sexta', 'sábado|sábados', 'domingo|domingos'],
  habits: ['às segundas feiras', 'às terças feiras', 'às quartas feiras', 'às quintas feiras', 'às sextas feiras', 'aos sábados', 'aos domingos'],
  dayParts: 'à noite|à tarde|de manhã|pela manhã|ao fim da tarde|ao final da tarde|à noitinha|ao meio dia|de tarde|de noite|pela noite|da manhã|da tarde|da noite',
  lateParts: 'tarde|noite|hoje à noite',
  ordinalSuffixes: 'º|ª|o',
  dayLinks: 'dia|o dia|o|dias|os dias|nos dias|no dia|desde o dia|ao dia',
  monthLinks: 'de|do',
  relativeDays: { '-1': 'ontem', '0': 'hoje|esta noite|esta tarde|hoje à noite|hoje à tarde', '1': 'amanhã', '2': 'depois de amanhã' },
  modifiers: { this: 'este|esta|neste|nesta|próximo|próxima|no próximo|na próxima|desta|deste', next: 'que vem', last: 'passado|passada|último|última', nextWeek: 'da próxima semana|da semana que vem|na próxima semana|da semana seguinte|na semana que vem', every: 'todos os|todas as|cada', not: 'não este' },
  everyOther: 'de duas em duas|de quinze em quinze dias|a cada duas semanas|a cada quinze dias',
  often: list`
    semanal|semanalmente|mensal|mensalmente|todas as semanas|todos os meses|todos os dias|diariamente|quinzenal|cada semana|cada mês|uma vez por mês|
    uma vez por semana|de quinze em quinze dias|quinzenalmente|toda semana|todo mês|todas as noites`,
  usually: list`
    normalmente|habitualmente|geralmente|por norma|como sempre|todas as reuniões|todas as sessões|todos os encontros|as reuniões são|as sessões são|
    as nossas reuniões|salvo indicação|cada sessão|cada reunião|cada encontro`,
  weekend: 'fim de semana|final de semana',
  ordinals: ['primeiro|primeira', 'segundo', 'terceiro|terceira', 'quarto', 'último|última'],
  feasts: {
    '05-01': 'dia do trabalhador|dia do trabalho|dia dos trabalhadores', '03-08': 'dia internacional da mulher|dia da mulher',
    '04-25': 'dia da liberdade', '12-24': 'véspera de natal',
    'e-3': 'quinta feira santa', 'e-2': 'sexta feira santa', 'e-1': 'sábado de aleluia|sábado santo', 'e+0': 'domingo de páscoa', 'e+60': 'corpus christi',
  },
  dayWords: [
    'primeiro', 'dois', 'três', 'quatro', 'cinco', 'seis', 'sete', 'oito', 'nove', 'dez',
    'onze', 'doze', 'treze', 'catorze|quatorze', 'quinze', 'dezasseis|dezesseis', 'dezassete|dezessete', 'dezoito', 'dezanove|dezenove', 'vinte',
    'vinte e um', 'vinte e dois', 'vinte e três', 'vinte e quatro', 'vinte e cinco', 'vinte e seis', 'vinte e sete', 'vinte e oito', 'vinte e nove', 'trinta',
    'trinta e um',
  ],
  ofTheMonth: 'do mês|de cada mês|de mês',
  rangeWords: 'a|até|ao|às|até ao|até às',
  listWords: 'e',
  contrasts: 'enquanto|mas|porém|já|e',
  endsOn: 'fim|fim previsto|terminamos|acabamos|terminando|encerramento|termina|terminará|acaba|acabará|até ao dia|até|prolonga se até|encerra|prolonga se até ao dia|termina no dia|termina a|decorre até|dura até',
  over: 'estará terminada|terá terminado',
  hourWords: ['uma', 'duas', 'três', 'quatro', 'cinco', 'seis', 'sete', 'oito', 'nove', 'dez', 'onze', 'doze'],
  lengths: { lead: 'de|durante|por|duração|dura|cerca de', hours: 'hora|horas', minutes: 'minutos' },
  clock: { before: list`
    às|as|pelas|das|a partir das|desde as|entre as|hora|à|saída|partida|início|encontro|horário|encontro às|concentração às|a partir|cerca das|
    por volta das|abertura|a contar das`, beforeBareHour: 'às|pelas|a partir das', about: 'cerca das|aproximadamente|as|por volta das', arrival: 'estejam|cheguem|chegar|estar no local|encontro|encontramo nos|concentração', beforeLoneHour: '', until: 'até às|até as|até', by: 'antes das|até ao dia|até dia', after: 'em ponto|h|horas|hs|hrs', am: 'da manhã|da madrugada|de manhã', pm: 'da tarde|da noite|de tarde|à tarde|à noite', noon: 'meio dia|ao meio dia|12h em ponto', midnight: 'meia noite', halfPast: '', halfTo: '', andHalf: 'e meia', quarterPast: 'e um quarto|e quinze', quarterTo: 'menos um quarto', },
  labels: {
    title: 'título|title|evento|o quê|assunto|atividade|iniciativa|tema|ação', date: 'data|quando|dia|data e hora|datas|nova data|próxima data|quando é|data início|data inicio|data de início|data do evento', time: 'hora|horário|horas|início|a que horas|hora de início|abertura|hora de encontro|hora do encontro|hora início|horário de início', end: list`
      fim|termo|encerramento|término|até às|conclusão|data fim|hora fim|data de fim|hora de fim|data final|hora final|data término|hora término|
      data de término`, place: list`
      cidade|concelho|município|local|onde|lugar|morada|endereço|ponto de encontro|concentração|partida|encontro|localização|local de encontro|
      ponto de partida|local da concentração|percurso|itinerário|sede|saída|onde é|local do evento`, caller: list`
      organização|organizadores|organiza|convocatória|promotores|organizado por|organizador|organizadora|organização do evento|convocado por|
      convocada por|promovido por|promove|promovem|promotor|quem|organizam|convocam|organizada por|entidades promotoras|entidade organizadora|
      subscritores|realização`, url: list`
      inscrição|inscrições|ligação|link|site|mais informações|informações|inscreve te|inscreva se|informação|mais info|info|infos|formulário|
      bilhetes|reservas|página|sítio|inscrições em|link de acesso`,
  },
  nouns: {
    workplace_day_of_action: 'dia de ação nos locais de trabalho|jornada de luta nos locais de trabalho', day_of_action: list`
      dia de ação|jornada de luta|dia nacional de luta|dia de luta|dia de mobilização|jornada de mobilização|dia de ação global|jornadas de luta|
      dia de protesto|semana de luta|jornada de ação|dia internacional de luta|jornada nacional de luta|dia de paralisação|
      dia nacional de mobilização|jornadas de mobilização`, strike: list`
      greve|greves|greve geral|paralisação|paralisações|param|paralisam|vão parar|em greve|fazem greve|farão greve|fazer greve|dia de greve|
      dias de greve|entram em greve|vão fazer greve|vão estar em greve|em paralisação|greve de 24 horas|greve climática|greve ao trabalho|
      greve às horas|cruzam os braços|cruzar os braços|entrar em greve|à greve|pré aviso de greve`, walkout: 'greve estudantil', picket: 'piquete|piquetes', march: list`
      manifestação|manifestações|marcha|marchas|desfile|passeata|caminhada|cortejo|arruada|manifestam se|vão manifestar se|desfilam|caminhadas|
      contramanifestação|procissão|carreata|corso|marchamos|vamos marchar|manifestamo nos|vamos para a rua|vamos sair à rua|sairemos à rua|
      marcha lenta|caminhamos|manifestar|manifestar se|marcha pela`,
    rally: list`
      concentração|concentrações|comício|mobilização|mobilizações|ato|acto|ato público|concentram se|concentrar se|vamos todos à rua|todos à rua|
      sair à rua|concentramo nos|concentram|juntamo nos|encontramo nos|ajuntamento|ato unificado|atos|tribuna pública|ato político|
      reunimo nos|comícios`, protest: list`
      protesto|protestos|ação|ações|vigília de protesto|bloqueio|cordão humano|sentada|buzinão|apitaço|panelaço|tuitaço|die in|flash mob|
      corte de estrada|abraço simbólico|marcha lenta de protesto|bloqueios|ocupação simbólica|protestar|
        abraço ao|abraço à|abraço pelo|abraço pela|abraçar o|abraçar a`, vigil: 'vigília|vigílias|homenagem|minuto de silêncio|cordão de luz|círculo de silêncio', commemoration: 'comemoração|comemorações|cerimónia|romagem|deposição de flores|evocação|descerramento|deposição de coroa', occupation: 'ocupação|acampamento|acampada', boycott: 'boicote', ride: list`
      massa crítica|passeio de bicicleta|bicicletada|pedalada|bicicletadas|passeio ciclista|volta de bicicleta|pedalar|vamos pedalar|cicloficina|
      desfile de bicicletas`,
    meeting: list`
      reunião|reuniões|debate|conferência|palestra|encontro|sessão|colóquio|conversa|apresentação|projeção|mesa redonda|tertúlia|sessão pública|
      reúne|reúne se|reúnem se|sessões|roda de conversa|sessão de esclarecimento|sessão pública de esclarecimento|lançamento do livro|
      apresentação do livro|tertúlias|debate público|jantar debate|jornadas|encontros|conversas|seminário|plenária|audiência pública|exibição|
      reunião aberta|reunimos|sarau|clube de leitura|ciclo de cinema|cinedebate|bate papo|colóquios|mesa de debate`, assembly: list`
      assembleia|assembleias|plenário|plenários|assembleia geral|assembleia popular|assembleia aberta|assembleia extraordinária|
      assembleia de moradores|assembleia ordinária|plenário de trabalhadores|assembleia de freguesia|reunião geral de alunos|reunião geral`, webinar: 'webinar|webinário|videoconferência|sessão online|reunião online|webinários|live|transmissão ao vivo|debate online|encontro online|formação online', training: list`
      formação|oficina|workshop|curso|oficinas|ação de formação|formações|ateliê|atelier|curso livre|cursos|capacitação|minicurso|oficina de|
      workshops|pintura de faixas|oficina de cartazes`, canvass: list`
      distribuição de panfletos|panfletagem|banca|porta a porta|distribuição de comunicados|recolha de assinaturas|distribuição de folhetos|
      coleta de assinaturas|contacto com a população|colagem de cartazes|panfletagens|bancas|adesivaço|banca informativa`, vote: 'eleições|votação|votar|referendo|voto|referendos|eleição|consulta popular|plebiscito|assembleia eleitoral|votamos',
    cleanup: list`
      limpeza|recolha de lixo|limpeza de praia|mutirão|mutirão de limpeza|ação de limpeza|recolha de plástico|limpeza da praia|limpeza de praias|
      limpeza da mata|limpeza do rio|limpezas|vamos limpar|recolha de resíduos|coleta de lixo|mutirões|limpeza das margens|plogging|
      caminhada ecológica`, planting: list`
      plantação|plantação de árvores|plantio|reflorestação|vamos plantar|plantar árvores|sementeira|reflorestamento|plantações|plantio de mudas|
      plantamos|troca de sementes|horta comunitária|arborização`, blood_drive: list`
      dádiva de sangue|doação de sangue|colheita de sangue|recolha de sangue|colheitas de sangue|dar sangue|dádivas de sangue|doar sangue|doe sangue|
      dê sangue|campanha de doação de sangue|recolha de dádivas|hemocentro|campanha de doação`, fundraiser: list`
      concerto solidário|corrida solidária|angariação de fundos|rifa|concerto|corrida|almoço solidário|maratona|bazar|almoço convívio|
      jantar solidário|recolha de alimentos|caminhada solidária|venda de bolos|sorteio|leilão|espetáculo solidário|campanha de recolha|
      arrecadação|vaquinha|bingo|concerto de solidariedade|fundo de greve|corta mato solidário|brechó`, fair: list`
      festa|feira|festival|arraial|piquenique|convívio|almoço|jantar|feiras|magusto|sardinhada|churrasco|arraial popular|feira do livro|
      festa popular|feira de trocas|piqueniques|quermesse|dia aberto|portas abertas|marcha popular|troca de roupa|feijoada|lanche partilhado|
      almoço partilhado|bailarico|baile`,
  },
  actionVerbs: list`
    param|paralisam|vão parar|fazem greve|farão greve|fazer greve|manifestam se|vão manifestar se|desfilam|concentram se|concentrar se|reúne|
    reúne se|reúnem se|votar|entram em greve|vão fazer greve|vão estar em greve|cruzam os braços|cruzar os braços|entrar em greve|marchamos|
    vamos marchar|manifestamo nos|vamos para a rua|vamos sair à rua|sairemos à rua|caminhamos|manifestar|manifestar se|concentramo nos|concentram|
    juntamo nos|encontramo nos|reunimo nos|reunimos|protestam|protestar|pedalar|vamos pedalar|limpar|vamos limpar|plantar|vamos plantar|plantamos|
    plantar árvores|dar sangue|doar sangue|doe sangue|dê sangue|votamos`,
  notNouns: list`
    por marcação|só por marcação|mediante marcação|
    em marcha|em curso|curso de|em ação|ato de|no ato|de limpeza urbana|em formação|de formação|banca rota|em conversa|ao encontro|de encontro|
    ponto de encontro|local de encontro|sessão legislativa|mercado de trabalho|mercado municipal|fórum social|congresso nacional|café da manhã|
    recolha do lixo|recolha de lixo urbano|limpeza urbana|ato médico|ação judicial|ação social|em sessão`,
  people: list`
    ativistas|trabalhadores|trabalhadoras|moradores|estudantes|professores|enfermeiros|sindicatos|voluntários|pais|agricultores|utentes|
    manifestantes|funcionários|cidadãos|cidadãs|alunos|docentes|jovens|mulheres|reformados|pensionistas|operários|motoristas|médicos|inquilinos|
    famílias|mães|população|populares|camponeses|servidores|metalúrgicos|bancários|funcionárias|vizinhos|moradoras|ferroviários`,
  affairs: 'abertura da piscina|abertura da biblioteca|reabertura|os voos|o voo|entrega dos novos|entrevistas|as entrevistas|negociações|julgamento|audiência|sentença|tribunal|exposição|ano letivo|mediação|ano fiscal|ano escolar|ano lectivo',
  weakNouns: 'evento|eventos|iniciativa|iniciativas|atividade|atividades|visita|jornada',
  cues: {
    call: list`
      podes ajudar|pode ajudar|quer ajudar|queres ajudar|precisamos de ti|precisamos de você|nos vemos|vem|venham|venha|participa|participe|
      participem|junta te|juntem se|junte se|apelam|apela|apelamos|apelo|convida|convidamos|convidam|estão convidados|convoca|convocam|convocamos|
      convocada|convocado|está convocada|estão todos convidados|inscreve te|inscrições|inscrição|aparece|apareçam|todos à rua|sai à rua|às ruas|
      contamos contigo|ponto de encontro|encontramo nos|entrada livre|vamos à luta|traz|não faltes|marca presença|sair à rua|adere|convida para|
      vamos todos|vamos à rua|encontro às|encontro marcado|venha participar|não fiques em casa|divulga|leva|todos a|todos e todas|vem connosco|vem à|
      vem ao|vem para|vem com|venha à|venham à|vamos à|vamos ao|convidamos te|convidamos vos|convida te|convida todos|convida todas|
      convida a população|convidam todos|convidam a população|são convidados|está convidado|está convidada|estás convidado|estás convidada|
      todos convidados|todas convidadas|convite|chamamos|chamado|faz um apelo|fazem um apelo|lançam um apelo|encontro no|encontro na|encontro em|
      concentração no|concentração na|junta te a nós|juntemo nos|inscreva se|inscrevam se|inscrição gratuita|inscrição obrigatória|entrada gratuita|
      entrada franca|aberto a todos|aberta a todos|aberto ao público|aberta à comunidade|aberto à população|participação livre|participação gratuita|
      tragam|traz a|traz o|traz um|passa a palavra|passem a palavra|partilha|compartilhe|divulguem|divulgue|guarda a data|marca na agenda|
      reserve a data|anota na agenda|anote na agenda|não percas|não perca|não falte|não faltem|todos juntos|todas juntas|todos às ruas|todas às ruas|
      todos na rua|todas na rua|à rua|contamos com|contamos convosco|precisamos de|precisa se|procuram se voluntários|ajuda nos|dá sangue|dê sangue|
      dá o teu|defende|defendamos|façamos|vamos encher|luta connosco|exigimos|esperamos por ti|esperamos por vós|espera por ti|esperamos vocês|
      bem vindos|bem vindas|são bem vindos|todos são bem vindos|saímos à rua|vamos fazer|vamos dizer|limpamos|plantamos|marchamos|pedala|desafiamos|
      aderem|participação de todos|compareça|compareçam|mobilizem se|mobilize se|saia às ruas|ocupemos|apoie|vamos lutar`,
    future: list`
      aprovaram greve|aprovou greve|aprovam greve|decretaram greve|decretou greve|deflagram greve|entram em greve|vão parar|
      prometem|prometeram|pretendem|preparam se para|tencionam|é amanhã|é hoje|é já|vai realizar|vai realizar se|realiza se|realizar se á|terá lugar|
      terão lugar|será|serão|decorrerá|vai ter|vai marchar|vai|vão|está marcada|está marcado|marcada para|marcado para|previsto|prevista|agendada|
      agendado|próximo|próxima|organiza|organizam|anuncia|anunciam|convocaram|começa|começa às|vai decorrer|haverá|irá|irão|realizam|param|
      estão marcadas|estão marcados|estão convocadas|estão previstas|reúne|sai às|saem às|parte às|vão estar|vai estar|concentram se|manifestam se|
      realizam se|convoca|convocou|marcou|tem início|terá início|partida|acontece|acontecem|acontecerá|será realizado|será realizada|promove|
      vão fazer|vai haver|voltam a|volta a|voltamos a|queremos|decorre|decorrem|decorrerão|realiza|realizarão|realizará|realizar se ão|
      serão realizados|ocorre|ocorrerá|ocorrem|tem lugar|tem início às|inicia|inicia se|iniciará|começam|começará|começarão|arranca|arrancam|
      partimos|partem|saem|sairá|seguirá|percorrerá|percorre|termina no|vão realizar|vão decorrer|vão sair|vai sair|vão manifestar|vão concentrar|
      vão participar|vamos|iremos|teremos|farão|fará|faremos|haverão|agendadas|agendados|marcados|marcadas|marcada|marcado|estão agendadas|
      está agendada|está agendado|está previsto|está prevista|previstos|previstas|entregou um pré aviso|pré aviso|entram|entrarão|promovem|saímos|
      saem à rua|próximos|próximas|prepara|preparam|encontram se|juntam se|abre|abrirá|acolhe|espera se|é esperada|é esperado|são esperados|
      são esperadas|está convocada|está convocado|foi convocada|foi convocado|foi marcada|foi marcado|organizará|organizarão|promoverá|promoverão|
      encontramo nos|juntamo nos`,
    past: list`
      viajaram|deslocaram-se|saíram à rua|saíram às ruas|aderiram|foram às ruas|foram para as ruas|tomaram as ruas|concentraram-se|manifestaram-se|
      rumaram|partiram para|paralisaram|foi às ruas|ficaram|seguiram|saiu às ruas|seguiu em passeata|
      seguiram em passeata|pediram|pediu|caminharam|gritaram|percorreram|percorreu|atraiu|custou|recolheram|tinha reunido|tinha juntado|realizou se|
      teve lugar|tiveram lugar|foram|foi|participaram|manifestaram se|manifestaram|marcharam|desfilaram|decorreu|fez greve|
      fizeram greve|juntou|reuniu|concentraram se|protestaram|tinha convocado|estiveram|ocuparam|teve uma adesão|teve adesão|saúda|saudou|encheram|
      terminou|saiu à rua|marchou|participou|reuniram|realizaram se|paralisou|realizaram|realizou|aconteceu|aconteceram|ocorreu|ocorreram|
      compareceram|compareceu|contou com|contaram com|reuniu se|reuniram se|juntaram se|juntaram|juntou se|tomaram|ocupou|bloquearam|bloqueou|
      conquistaram|conquistou|conseguiram|houveram|estivemos|fomos|éramos|nasceu|morreu|fundou|fundado|fundada|aprovou|aprovaram|assinaram|assinado|
      encerrou|acabou|correu bem|grande sucesso|um sucesso|obrigado a|obrigada a|agradecemos|plantámos|recolhemos|plantaram|recolhidos|
      celebrou|celebraram|marcou presença|marcaram presença|participámos|lotou|lotaram|tomou as ruas|foi assinado|fechou|fecharam|desceram|desceu|
      desfilou|desfilavam|manifestavam se|gritavam|marchavam|concentravam se|percorriam`,
    history: list`
      há * anos|há um ano|aniversário|tradicionalmente|no ano passado|desde 19*|histórica|histórico|anos depois|em memória|no ano anterior|
      há muitos anos|em 19*|história|como todos os anos|naquele`,
    reporting: list`
      disse|anunciou|anunciaram|afirmou|confirmou|denunciou|informou|explicou|publicado em|declarou|decidiu|decidiram|atualizado|disseram|declararam|
      comunicou|explicaram|publicado a|publicado|adiantou|afirmaram|referiu|garantiu|última atualização|comunicado de|em comunicado|aprovado em|
      nota de`,
    lookback: `há * anos|balanço|relato|fotos de|memórias de|como foi|fotografias de|obrigado a|recordar`,
    deadline: list`
      entra em vigor|entrará em vigor|entrar em vigor|inscrições terminam|as inscrições terminam|inscrições encerram|inscrições acabam|
      inscrições fecham|prazo termina|prazo|data limite|até ao dia|até dia|candidaturas|inscrições até|encerramento|entrega de candidaturas|entrega de trabalhos|entrega de propostas|entrega das candidaturas|entrega dos trabalhos|termina o prazo|
      submissão|candidaturas decorrem|decorrem até|inscreve te até|termina a|até às * horas do dia|até ao próximo dia|último dia|prazo de inscrição|
      prazo para|inscrições abertas até|inscrições até ao|inscrição até|inscreva se até|candidatar|enviadas até|entregues até|consulta pública|
      encerram|encerram a|fim do prazo|termo do prazo|reservas até|confirmar até|confirmação até|matrículas`,
    cancelled: list`
      suspenderam a greve|suspendeu a greve|suspenderam|suspendeu|desmarcaram|desmarcou|cancelaram|cancelou|adiaram|adiou|levantamento da greve|levantamento da referida|levantamento da|deixou de haver fundamento|retirou o pré aviso|retiraram o pré aviso|
      cancelada|cancelado|adiada|adiado|suspensa|suspenso|desconvocada|desconvocado|anulada|estará encerrado|estará encerrada|estarão encerrados|
      estarão encerradas|fechado para|desmarcada|desmarcado|foi adiado|foi adiada|desconvocaram|não haverá|não se realiza|não terá lugar|
      foi cancelada|foi cancelado|está cancelada|está cancelado|suspensas|suspensos|canceladas|cancelados|adiadas|adiados|suspende|suspendem|cancela|
      cancelam|desconvocou|encerradas|não se realizará|não vai realizar se|não haverá sessão|não acontece|sem nova data|proibida|proibido|
      até novo aviso|fica adiada|fica adiado|fica sem efeito|levantada a greve|não há reunião|
      não se vai realizar|aconteceria|se realizaria|realizar se ia`,
    moved: list`
      adiada para|adiado para|adiadas para|adiados para|foi adiada para|passa para|transferida para|transferido para|remarcada para|remarcado para|
      realiza se agora|nova data|antecipada para|antecipado para|foi adiado para|fica adiada para|fica adiado para|passa a ser|muda para|mudou para|
      realiza se antes|reagendada para|reagendado para|passou para|nova data é|fica marcada para|transita para`,
    replaced: list`
      teria sido|deveria ter sido|tinha previsto|tinham previsto|havia planejado|haviam planejado|tinha planeado|tinham planeado|seria normalmente|
      normalmente seria|inicialmente|estava prevista|estava previsto|estavam previstas|estavam previstos|estava marcada|estava marcado|
      prevista inicialmente|deveria realizar se|deveria ter|devia realizar se|em vez de|inicialmente prevista|inicialmente previsto|
      inicialmente marcada|inicialmente marcado|inicialmente agendada|ao invés de|em lugar de|estava agendada|estava agendado|previsto inicialmente|
      originalmente|e não a|deveria realizar`,
    fallback: 'em caso de chuva|se chover|em caso de mau tempo|data alternativa|caso chova',
    nationwide: list`
      mais de * atos|* atos confirmados|mais de * cidades|mais de * protestos|em * países|em outros * países|em ao menos * cidades|
      em pelo menos * cidades|em todo o país|nacional|em várias cidades|a nível nacional|vários pontos do país|por todo o país|greve geral|
      em simultâneo|nos locais de trabalho|em mais de|de norte a sul|em diversas cidades|em todo o brasil|greve|em * cidades|em * locais|
      em * concelhos|em * distritos|em todos os distritos|em todas as capitais|em todos os estados|em várias localidades|em várias cidades do país|
      em dezenas de|em mais de * cidades|em * capitais|em * estados|em * localidades|em * municípios|em * escolas|em * praias|em todas as escolas|
      em todas as empresas|em todo o território|em todo o continente|em todo o arquipélago|a nível distrital|a nível regional|nacionais|
      descentralizada|descentralizadas|em diferentes cidades|em vários locais|em vários pontos|pelo país|pelo brasil|pelo país fora|
      nas principais cidades|nos distritos|
      várias cidades|diversas cidades|dezenas de cidades|várias capitais`,
    worldwide: `mundial|global|internacional|em todo o mundo|pelo mundo|no mundo inteiro|mundiais|internacionais|em todos os continentes|planetária`,
    online: list`
      no youtube|pelo youtube|no facebook|pelo facebook|transmissão ao vivo|em streaming|via streaming|online|zoom|em direto|ao vivo|virtual|
      videoconferência|webinar|à distância|em linha|por zoom|via zoom|pelo zoom|transmissão|plataforma zoom|por videochamada|por videoconferência|
      remoto|google meet|youtube|teams|em formato digital|
      sem sair de casa|a partir de casa|de forma virtual`,
    signup: list`
      inscrição|inscrições|inscreve|bilhetes|mais informações|informações|aqui|ligação|evento|participar|link|inscrição gratuita|formulário|
      mais info|reservas|reserva|site|clica aqui|clique aqui|programa|inscreva se|página`,
    travel: list`
      autocarro|autocarros|onibus|carrinha|transporte|camioneta*|autocarros gratuitos|transporte gratuito|boleia|boleias|comboio|vans|excursão|
      camionetas|autocarro gratuito|estacionamento`,
    office: list`
      horario de atendimento|horario de funcionamento|aberto de|aberta de|aberto todos os dias|aberta ao público|de segunda a sexta|
      de terça a sábado|expediente|horário de abertura|atendimento`,
    signOff: list`
      saudacoes|cumprimentos|um abraco|abracos|em solidariedade|ate la|saudações solidárias|saudações sindicais|com os melhores cumprimentos|
      melhores cumprimentos|beijos|abraço|até breve|a direção|a luta continua|contamos contigo|atenciosamente|
      saudações|abraços a todos|com carinho|obrigado a todos|o secretariado|cordialmente|um forte abraço`,
    backMatter: list`
      sobre nos|quem somos|noticias relacionadas|artigos relacionados|leia tambem|mais noticias|outras noticias|arquivo|contexto|antecedentes|
      notas para a redacao|historico|mais sobre|ver também|veja também|leia mais|notícias recentes|artigos recentes|eventos anteriores|
      edições anteriores|eventos passados|últimas notícias|mais lidas|comentários|sobre a associação|sobre o coletivo|a nossa história|
      contacto de imprensa|política de privacidade|pode também interessar|poderá também gostar|outros artigos`,
    selfNaming: list`
      e uma associacao|e um coletivo|e um sindicato|e uma organizacao|e uma rede|e um movimento|é uma cooperativa|é uma fundação|é uma federação|
      é uma plataforma|é um grupo|é uma confederação|é uma coligação|é uma frente|reúne|nasceu em|foi fundada|foi fundado|somos um|somos uma|
      é uma iniciativa|representa`,
    vacancy: `oferta de emprego|remuneração|carta de motivação|curriculum|currículo|tempo inteiro|tempo parcial|entrevistas|candidaturas|vaga`,
    genre: list`
      quando e onde|onde e quando|informações|programa|detalhes|quando|onde|comunicado|comunicado de imprensa|nota de imprensa|nota à imprensa|
      agenda|eventos|próximos eventos|notícias|boletim|avisos|atualidade|início|voltar a|voltar às|calendário|anúncios|
      chamada geral|convocatória|convite|aviso|reserve a data|guarde a data|agenda de atividades|edital|próximas atividades|divulguem`,
  },
  callerVerbs: list`
    convoca|convocam|convocaram|convocou|organiza|organizam|apela|apelam|convida|convidam|promove|promovem|anuncia|anunciam|marcou|marcaram|realiza|
    realizam|vai realizar|vai promover|agenda|reúne|vai organizar|decidiu|decidiram|agendou|agendaram|vão realizar|promoveu|lança|lançam|se reúne|
    convida todas|entregou|entregaram|marca|marcam|apelou|apelaram|convidou|chama|chamam|vai realizar se|vai lançar|prepara|preparam|propõe|propõem|
    vai marchar|vão manifestar se|se manifesta|manifesta se|manifestam se|concentra se|concentram se|reúnem se|reúne se|realizará|realizarão|
    promoverá|promoverão|organizará|organizarão|anunciou|anunciaram|decreta|decretaram|lançou|lançaram|entram|protesta|protestam|exige|exigem|
    celebra|celebram|festeja|assinala|assinalam|volta a|voltam a|lança um apelo|saem à rua|sai à rua|vai fazer|vão fazer|vão organizar`,
  holding: 'organiza|organizam|realiza|realizam|realizará|realizarão|promove|promovem|vai realizar|vai promover',
  indefinites: 'um|uma|o seu|a sua|o nosso|a nossa',
  callerAfter: list`
    convocada por|convocado por|convocada pelo|convocada pela|convocado pelo|organizada por|organizado por|organizada pelo|organizada pela|
    organizado pelo|promovida por|promovida pelo|promovida pela|por iniciativa de|organizado pela|promovido por|promovido pelo|convocado pela|
    convocada pelos|organizada pelos|organizado pelos|organizado pelas|organizada pelas|promovida pelos|promovido pelos|convocado pelos|
    convocada pelas|por iniciativa do|por iniciativa da|a cargo de|a convite de|a convite do|a convite da|convocada por vários|convocado pelas|
    convocados por|convocados pelo|convocados pela|convocados pelos|convocados pelas|convocadas por|convocadas pelo|convocadas pela|convocadas pelos|
    convocadas pelas|organizados por|organizados pelo|organizados pela|organizados pelos|organizados pelas|organizadas por|organizadas pelo|
    organizadas pela|organizadas pelos|organizadas pelas|promovido pela|promovido pelas|promovida pelas|promovidos por|promovidos pelo|
    promovidos pela|promovidos pelos|promovidos pelas|promovidas por|promovidas pelo|promovidas pela|promovidas pelos|promovidas pelas|marcado por|
    marcado pelo|marcado pela|marcado pelos|marcado pelas|marcada por|marcada pelo|marcada pela|marcada pelos|marcada pelas|marcados por|
    marcados pelo|marcados pela|marcados pelos|marcados pelas|marcadas por|marcadas pelo|marcadas pela|marcadas pelos|marcadas pelas|
    por iniciativa dos|por iniciativa das|apelo de|apelo do|apelo da|apelo dos|apelo das|iniciativa de|iniciativa do|iniciativa da|uma iniciativa de|
    uma iniciativa do|uma iniciativa da|convite de|convite do|convite da|a cargo do|a cargo da|com organização de|com organização do|
    com organização da|organização de|organização do|organização da|organização dos|promovido pela associação|dinamizado por|dinamizada por|
    dinamizado pelo|dinamizada pelo|dinamizada pela|dinamizado pela|chamado por|chamada por|chamado pelo|chamada pela|chamado pela|apresentado por|
    realizado por|realizada por|realizado pelo|realizado pela|realizada pelo|realizada pela|a pedido de|entregue pelo|entregue pela|
    a convocação é do|a convocação é da|a convocação é dos|convocação do|convocação da|convocatória do|convocatória da|a organização é do|a organização é da|
    da parte do|da parte da|por parte do|por parte da|uma ação de|uma ação do|uma ação da|um evento de|um evento do|um evento da|organizado conjuntamente por|organizada conjuntamente por|coorganizado por|coorganizada por|proposto por|proposta por|proposto pelo|proposta pela|lançado por|lançada por|lançado pelo|lançada pela|marcada pelo movimento|convocado pelo movimento`,
  accordingTo: list`
    segundo|segundo o|segundo a|segundo os|de acordo com|de acordo com o|de acordo com a|informa a|informa o|anuncia a|anuncia o|porta voz do|
    porta voz da|
    informou a|informou o|disse a|disse o|afirma a|afirma o|afirmou a|afirmou o|explica a|explica o|adiantou a|adiantou o|diz a|diz o`,
  verbSecond: false,
  organisationWords: list`
    sindicato|sindicatos|coletivo|coletivos|associação|plataforma|movimento|federação|confederação|união|partido|frente|rede|comissão|comité|núcleo|
    coligação|assembleia|grupo|fórum|central|conselho|ordem|organização|organizações|associações|movimentos|plataformas|comissão de trabalhadores|
    junta de freguesia|clube|liga|intersindical|cooperativa|aliança|fundação|juventude|comissão popular|comissão de moradores|comissão de utentes|
    comissões|comités|redes|grupos|núcleos|federações|confederações|uniões|frentes|cooperativas|agrupamento|agrupamento de escolas|bombeiros|
    paróquia|colectivo|colectivos|coletiva|central sindical|centrais sindicais|união de sindicatos|associação de moradores|associação de pais|
    associação académica|associação de estudantes|grêmio|diretório|centro acadêmico|brigada|brigadas|banda filarmónica|casa do povo|
    sociedade filarmónica|campanha|observatório|diretoria|articulação|pastoral|dadores|rancho|quilombo|república dos|juventudes|sindical|vizinhança`,
  placeStrong: list`
    no|na|em frente|em frente ao|em frente à|junto ao|junto à|nos|nas|do|da|ponto de encontro|partida do|partida da|praça|largo|rua|frente à|
    frente ao|diante do|diante da|defronte do|defronte da|junto aos|junto às|ao lado do|ao lado da|perto do|perto da|à porta do|à porta da|
    à porta de|às portas do|às portas da|à entrada do|à entrada da|à saída do|à saída da|nas escadas do|nas escadas da|em volta do|em redor do|
    no largo|na praça|na rua|na avenida|no jardim|no parque|desde o|desde a|até ao|saída do|saída da|partida de|encontro no|encontro na|
    encontro junto ao|encontro junto à|encontro em frente ao|concentração no|concentração na|concentração em frente ao|concentração junto ao|
    ponto de encontro no|ponto de encontro na|em frente aos|em frente às|em frente de|dentro do|atrás do|sob o|sob a|à sede do|à sede da|sede do|
    sede da`,
  placeMeet: list`
    o ponto de encontro é|o ponto de encontro será|o local de encontro é|a concentração será|com saída de|com partida de|partirá do|partirá da|
    parte do|parte da|sai do|sai da|sairá do|sairá da|ponto de encontro|ponto de encontro no|ponto de encontro na|encontro no|encontro na|
    encontro junto ao|encontro junto à|encontro em frente ao|concentração|concentração no|concentração na|concentração em frente ao|
    concentração em frente à|concentração junto ao|partida do|partida da|partida de|saída do|saída da|encontramo nos no|encontramo nos na|
    concentramo nos no|concentramo nos na|com início no|com início na|início no|início na|começa no|começa na|
    a saída será|a saída é|a saída será da|saída de|encontramo nos|encontramo nos junto|encontro marcado|ponto de partida|a concentração é`,
  placeWeak: 'em|a|de|ao|à|para',
  placeNouns: list`
    junta de freguesia|praça|rua|avenida|largo|parque|jardim|coreto|alameda|assembleia da república|câmara municipal|estação|teatro|universidade|
    faculdade|escola|centro|biblioteca|igreja|praia|ponte|rotunda|edifício|auditório|salão|sede|palácio|mercado|hospital|museu|campo|junta|
    paços do concelho|prefeitura|assembleia legislativa|assembleia municipal|parlamento|ministério|tribunal|esquadra|quartel|prisão|embaixada|
    consulado|reitoria|liceu|colégio|creche|pavilhão|polidesportivo|ginásio|estádio|campo de jogos|piscina|mata|bosque|pinhal|monte|miradouro|rio|
    margem|ribeira|marginal|cais|doca|lago|barragem|cemitério|capela|sé|catedral|mosteiro|convento|santuário|adro|castelo|torre|muralha|fonte|
    chafariz|estátua|monumento|memorial|pelourinho|coreto do jardim|viaduto|túnel|cruzamento|travessa|beco|calçada|escadaria|escadas|terreiro|
    terminal|terminal rodoviário|paragem|parque de estacionamento|portão|portaria|fábrica|refinaria|armazém|centro cultural|centro comunitário|
    centro comercial|centro de saúde|centro cívico|casa da cultura|casa do povo|coletividade|ateneu|cinema|cineteatro|cine teatro|galeria|livraria|
    café|restaurante|pastelaria|cantina|refeitório|anfiteatro|aula magna|herdade|horta|bairro|urbanização|quarteirão|orla|calçadão|vão livre|
    obelisco|sindicato|filarmónica|associação recreativa|biblioteca municipal|hemocentro|mercado municipal|parque da cidade|multiusos|praceta|metrô|
    baldio|entrada principal|sociedade recreativa|bombeiros|rodoviária|escadarias|viveiro|largo da igreja|passeio marítimo`,
  dayStreets: 'praça|praceta|largo|rua|avenida|av|travessa|rotunda|jardim|parque|alameda|ponte|viaduto|pç|estação',
  nowhere: 'no terreno|na rua|nas ruas|às ruas|à rua|no país|na cidade|em casa|no trabalho|no bairro|nos bairros|no parlamento|na estrada|no local|no caminho',
  goals: list`
    rumo a|rumo ao|rumo à|até|até à|até ao|em direção a|em direção ao|em direção à|em direcção a|em direcção ao|com destino a|com destino ao|
    com destino à|terminará|terminando|termina em|termina no|termina na|seguirá para|segue para|caminhada até|com chegada|chegada a|chegada ao`,
  namedAs: 'intitulado|intitulada|denominado|denominada|chamado|chamada|com o título|sob o título',
  articles: 'o|a|os|as|um|uma',
  adjectives: list`
    geral|nacional|pública|público|aberta|aberto|estudantil|solidária|solidário|silenciosa|pacífica|pacífico|unitária|mundial|internacional|global|
    popular|regional|feminista|antirracista|antifascista|central|livre|simbólica|extraordinária|extraordinário|coletiva|verde|gerais|nacionais|
    públicas|públicos|comunitária|comunitário|coletivo|climática|climático|sindical|setorial|parcial|parciais|distrital|local|municipal|noturna|
    noturno|cívica|cívico|académica|literária|musical|informativa|informativo|ecológica|ecológico|solene|evocativa|comemorativa|comemorativo|
    histórica|unificado|unificada|lenta|gratuita|gratuito|online|virtual|ordinária|ordinário|sindicais|estudantis|festiva|festivo|conjunta|conjunto|
    simbólico|espontânea|silencioso|ciclista|anual|mensal`,
  nameLinks: 'de|do|da|dos|das|e|a|o|são|santa|santo',
  titleLinks: list`
    contra|por|pela|pelo|em defesa|em solidariedade|em apoio|para|de|do|da|pelos|pelas|com|em memória|em homenagem|às|aos|sobre|dos|das|contra a|
    contra o|pela paz`,
  themes: 'contra|em defesa|em solidariedade|em apoio|em memória|em homenagem|pela|pelo|pelas|pelos|para exigir|sob o lema',
  abbreviations: list`
    sr|sra|dr|dra|av|r|pç|lg|n|tel|prof|eng|etc|exmo|exma|trav|tv|edif|lt|nº|c|ed|est|fr|hab|min|máx|séc|ex|p|pg|tlm|telef|ctt|ltda|jd|bl|ap|km|pq|
    sto|sta|d|dto|qd|seg|ter|qua|qui|sex|sáb|dom`,
  patterns: {
    stamps: 'atualizado',
    onDay: 'em',
    since: '',
    terms: 'abertura|encerramento',
    earlier: '',
    eversince: '',
    aheadOf: '',
    ofDay: 'em|de',
    whatever: 'não importa|independentemente',
    despite: 'apesar de',
    including: 'incluindo',
    aftermath: '(?:após|depois|apesar)\\s(?:d?[ao]s?\\s)?[\\p{L}-]+\\s(?:d[aoe]s?\\s[\\p{L}-]+\\s)?de\\s',
    conditions: 'caso',
    itself: 'o',
    callsOff: 'o evento (?:foi|está|fica) (?:cancelado|adiado)',
    isOff: '(?:isto|tudo) (?:foi|está|fica) (?:cancelado|adiado)',
    unsure: 'in caso|não|caso',
    before: '',
    policeNews: '',
    onOffer: 'bilhetes|ingressos|bilheteira|inscrições',
    begins: 'abre|abrem|à venda',
    signUp: 'inscrever-se|inscrições',
    asFrom: 'a partir de(?: dia)?',
    supplies: 'água|energia',
    cuts: 'cortada|interrompid[ao]',
    decides: 'decidir|analisa|decidirão',
    ownMeeting: 'na(?: sua)?(?: próxima)? (?:reunião|sessão)',
    announces: '(?:anunciará|deve anunciar|vai anunciar|divulgará)',
    votes: '',
    but: 'mas|porém',
    mailFields: 'assunto',
    senders: '',
    subjects: 'assunto',
    addressees: '',
    tellsWhen: 'atualizado|embargado',
    wasAhead: 'marcad[ao]s?',
    was: 'foi|foram',
    reminders: 'lembretes?',
    dayBefore: 'na véspera|no dia anterior|no dia antes',
    thereafter: 'depois|mais tarde|a seguir|à tarde|à noite',
    unattended: 'aumento salarial|feriado',
    shut: 'fechado',
    moves: 'adiar|adiamos|adiam?|transferir|remarcar|antecipar|mudar|adiad[ao]s?|adiamento|antecipad[ao]s?|transferid[ao]s?|remarcad[ao]s?|passa',
    movedFrom: '',
    movedTo: 'para',
    theDay: 'o|dia',
    wholeOf: 'em todo|em toda',
    keepersOf: 'amig[oa]s (?:do|da|dos|das|de)',
    servesAs: '(?:será|é)\\so\\s(?:nosso\\s)?(?:ponto|local)\\sde\\s(?:encontro|partida|concentração)',
    servesFor: 'para|da|do',
    houses: 'paróquia|igreja|museu|escola',
    bodies: '',
  },
}
